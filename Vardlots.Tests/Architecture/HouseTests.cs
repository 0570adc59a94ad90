using System.Reflection;
using System.Text.RegularExpressions;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Architecture;

/// <summary>The ways through the house: who may know whom, read from the source.</summary>
public sealed class HouseTests
{
    private static readonly string Root = SourceTree.Root;

    private static IEnumerable<(string Path, string Text)> Sources(params string[] folders) => folders
        .Select(f => Path.Combine(Root, f)).Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, "*.*", SearchOption.AllDirectories))
        .Where(f => f.EndsWith(".cs") || f.EndsWith(".razor"))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}") && !f.Contains("Migrations"))
        .Select(f => (Path.GetRelativePath(Root, f), File.ReadAllText(f)));

    private static void None(IEnumerable<(string Path, string Text)> sources, string pattern) =>
        Assert.Empty(sources.Where(s => Regex.IsMatch(s.Text, pattern, RegexOptions.Multiline)).Select(s => $"{s.Path}: {Regex.Match(s.Text, pattern, RegexOptions.Multiline).Value}"));

    [Fact]
    public void Deadlines_KnowNothingButNodaTime() =>
        None(Sources("Vardlots.Core/Deadlines"), @"^(@?)using (?!System|NodaTime|static System|Vardlots\.Core\.Deadlines)\S+");

    [Fact]
    public void Matching_KnowsNoDatabase() =>
        None(Sources("Vardlots.Core/Capacity/Matching"), @"^(@?)using (?!System|NodaTime|Google\.OrTools|Vardlots\.Core\.(Capacity|Cases|Deadlines))\S+|VardlotsDb|EntityFrameworkCore");

    [Fact]
    public void Time_KnowsNothingButNodaTime() => None(Sources("Vardlots.Core/Time"), @"^using (?!System|NodaTime)\S+");

    [Fact]
    public void Core_KnowsNoWebAndNoScheduler() => None(Sources("Vardlots.Core"), @"Vardlots\.Web|using Quartz|Microsoft\.AspNetCore\.(Components|Http|Mvc|Builder)|Radzen");

    [Fact]
    public void Web_NeverTouchesTheDatabaseItself() => None(Sources("Vardlots.Web"), @"\bVardlotsDb\b|\bAccessLogDb\b|IDbContextFactory|EntityFrameworkCore");

    [Fact]
    public void Persistence_KnowsEntitiesNeverServices() => None(Sources("Vardlots.Core/Persistence"), @"\b(?!Get(Required)?Service)[A-Z]\w+(Service|Queries)\b");

    [Fact]
    public void NothingDependsOnJobsButThePagesThatShowThem() =>
        None(Sources("Vardlots.Web").Where(s => !s.Path.Contains("/Jobs/") && !s.Path.Contains("/Import/") && !s.Path.Contains("/Capacity/") && !s.Path.Contains("/Rules/") && !s.Path.Contains("/Settings/") && !s.Path.Contains("/Start/") && !s.Path.Contains("/Hosting/") && !s.Path.EndsWith("/Layout/NightStatus.razor")), @"Vardlots\.Web\.Jobs");

    [Fact]
    public void Cases_ChangeOnlyByTheirVerbs() =>
        Assert.DoesNotContain(typeof(CareCase).GetProperties(BindingFlags.Public | BindingFlags.Instance), p => p.SetMethod?.IsPublic == true);

    [Fact]
    public void Names_SayTheirRole() =>
        Assert.Empty(typeof(CareCase).Assembly.GetTypes().Where(t => t is { IsClass: true, IsPublic: true } && (t.Name.EndsWith("Repository") || t.Name.EndsWith("Manager") || t.Name.EndsWith("Helper"))).Select(t => t.FullName));

    [Fact]
    public void Files_StayReadable() =>
        Assert.Empty(Sources("Vardlots.Core", "Vardlots.Web").Where(s => s.Text.Count(c => c == '\n') > 300).Select(s => s.Path));

    [Fact]
    public void Logs_CarryNoNames() => None(Sources("Vardlots.Core", "Vardlots.Web"), @"\.Log(Information|Warning|Error|Critical|Debug)\([^)]*(FirstName|LastName|IdentityValue|Phone)");

    /// <summary>What is pasted into a box travels in one message; one that is too large would end the connection.</summary>
    [Fact]
    public void TextBoxes_SayHowMuchTheyTake() => Assert.DoesNotContain(Sources("Vardlots.Web").SelectMany(s => s.Text.Split('\n').Select(l => $"{s.Path}: {l.Trim()}")),
        l => (l.Contains("<textarea") || l.Contains("type=\"search\"") || l.Contains("<InputText")) && !l.Contains("maxlength"));

    /// <summary>Both languages stand beside each other, and neither is empty.</summary>
    [Fact]
    public void Texts_HaveBothLanguages() => None(Sources("Vardlots.Core", "Vardlots.Web"), "Pick\\(\\s*\"\"\\s*,|Pick\\([^,()]*,\\s*\"\"\\s*\\)");
}
