using System.Collections.Frozen;
using Vardlots.Core.Texts;

namespace Vardlots.Core.WaitingLists;

/// <summary>Names of medical fields (MVO) for screens; a code that is not known here is shown as it is.</summary>
public static class MedicalFields
{
    private static readonly FrozenDictionary<string, (string Swedish, string English)> Names = new Dictionary<string, (string, string)>
    {
        ["101"] = ("Internmedicin", "Internal medicine"), ["107"] = ("Kardiologi", "Cardiology"), ["211"] = ("Hud", "Dermatology"),
        ["221"] = ("Neurologi", "Neurology"), ["241"] = ("Rehabilitering", "Rehabilitation"), ["301"] = ("Kirurgi", "Surgery"),
        ["311"] = ("Ortopedi", "Orthopaedics"), ["361"] = ("Urologi", "Urology"), ["431"] = ("Kvinnosjukvård", "Gynaecology"),
        ["511"] = ("Ögon", "Ophthalmology"), ["521"] = ("Öron, näsa, hals", "Ear, nose and throat"),
        ["931"] = ("Barn- och ungdomspsykiatri", "Child and adolescent psychiatry"),
    }.ToFrozenDictionary();

    /// <summary>The codes that have a name.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Names.Keys.Order(StringComparer.Ordinal)];

    public static string Name(string code) => Names.TryGetValue(code, out var name)
        ? Language.Pick(name.Swedish, name.English)
        : $"MVO {code}";
}
