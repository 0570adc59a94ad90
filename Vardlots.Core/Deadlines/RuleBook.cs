using System.Reflection;
using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>
/// The rules published together under one number. A book never holds two rules that could tie for an entry, nor a limit longer
/// than the statute's: <see cref="Read"/> and <see cref="Of"/> refuse them.
/// </summary>
public sealed class RuleBook
{
    private static readonly Lazy<RuleBook> Shipped = new(ReadShipped);
    private readonly RuleIndex[] byGuarantee;

    internal RuleBook(int number, IReadOnlyList<DeadlineRule> rules)
    {
        Number = number;
        Rules = rules;
        byGuarantee = [.. Enum.GetValues<GuaranteeType>().Select(type => new RuleIndex(rules.Where(rule => rule.Guarantee == type)))];
    }

    /// <summary>The national rules that ship with the system: 90 days, number 0.</summary>
    public static RuleBook National => Shipped.Value;

    /// <summary>Rises by one with each publication; 0 for the shipped book.</summary>
    public int Number { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DeadlineRule> Rules { get; }

    /// <summary>Reads a book in the format <c>vardlots-rules/1</c>: the book, or every problem found in it.</summary>
    public static RuleBookReading Read(string json, int number) => RuleBookReader.Read(json, number, National.Rules);

    /// <summary>Makes a book of rules drafted elsewhere, with the same checks as <see cref="Read"/>.</summary>
    public static RuleBookReading Of(IReadOnlyList<DeadlineRule> rules, int number) =>
        RuleChecks.Check(rules, number, National.Rules);

    /// <summary>The rules of a draft, unchecked: those of its fields that can be read.</summary>
    internal static IReadOnlyList<DeadlineRule> RulesOf(string json) => RuleBookReader.Rules(json);

    /// <summary>Rules in the format that <see cref="Read"/> reads, whether or not they make a book.</summary>
    internal static string JsonOf(IReadOnlyList<DeadlineRule> rules) => RuleBookWriter.Write(rules);

    /// <summary>The most specific rule that matches, or null.</summary>
    /// <param name="guarantee">Which guarantee.</param>
    /// <param name="clinicHsaId">The entry's clinic.</param>
    /// <param name="medicalField">The entry's MVO.</param>
    /// <param name="age">Whole years on <paramref name="decided"/>; null, unknown, matches no age range.</param>
    /// <param name="decided">BeslutAktivitet.</param>
    public DeadlineRule? Find(GuaranteeType guarantee, string clinicHsaId, string medicalField, int? age, LocalDate decided) =>
        byGuarantee[(int)guarantee].Find(clinicHsaId, medicalField, age, decided);

    /// <summary>The most specific rule for an entry of phase 1 or 2; null for the other phases and where none matches.</summary>
    public DeadlineRule? Find(DeadlineInput input) => GuaranteeOf(input.Phase) is { } guarantee
        ? Find(guarantee, input.ClinicHsaId, input.MedicalField, input.AgeAtDecision(), input.Decided)
        : null;

    /// <summary>The guarantee of a phase: first contact 1, procedure 2; the others have none.</summary>
    public static GuaranteeType? GuaranteeOf(CarePhase phase) => phase switch
    {
        CarePhase.FirstContact => GuaranteeType.FirstVisit,
        CarePhase.Procedure => GuaranteeType.Treatment,
        _ => null,
    };

    /// <summary>The book in the format that <see cref="Read"/> reads.</summary>
    public string ToJson() => RuleBookWriter.Write(Rules);

    private static RuleBook ReadShipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("national-rules.json")
            ?? throw new InvalidOperationException("The shipped national rules are missing from the assembly.");
        using StreamReader reader = new(stream);
        // Nothing to hold the statute against but itself.
        RuleBookReading reading = RuleBookReader.Read(reader.ReadToEnd(), 0, statute: []);
        return reading.Book ?? throw new InvalidOperationException(
            $"The shipped national rules do not hold together: {reading.Problems[0].English}");
    }
}
