using Vardlots.Core.Import;
using Vardlots.Core.Texts;

namespace Vardlots.Core.WaitingLists;

/// <summary>The warnings an entry can carry, from its row and from its assessment. W07 is about a clinic's file, not about an entry.</summary>
public static class EntryWarnings
{
    /// <summary>W01–W06; the n-th stands as bit n − 1 in <see cref="WaitingListEntry.RowWarnings"/> and <see cref="WaitingListEntry.AssessmentWarnings"/>.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        IssueCode.Filler, IssueCode.StartDateMissing, IssueCode.PatientChosenWithoutOffer, IssueCode.MedicalWithoutInterval,
        IssueCode.BookedTimePassed, IssueCode.SpecialOutsideChildPsychiatry,
    ];

    /// <summary>The codes of an entry, in order.</summary>
    public static IReadOnlyList<string> Of(int rowWarnings, int assessmentWarnings)
    {
        var all = rowWarnings | assessmentWarnings;
        return all == 0 ? [] : [.. Codes.Where((_, i) => (all & (1 << i)) != 0)];
    }

    /// <summary>True for what the row itself says (W01, W04); the others come with the assessment.</summary>
    public static bool IsOfRow(string code) => code is IssueCode.Filler or IssueCode.MedicalWithoutInterval;

    /// <summary>The bit of a code.</summary>
    public static int Bit(string code) => 1 << Codes.ToList().IndexOf(code);

    /// <summary>What it means and what to do, without saying which column: an entry keeps the code alone.</summary>
    public static string Sentence(string code) => RowIssueText.Sentence(code, Column(code));

    private static string Column(string code) => code == IssueCode.Filler ? Language.Pick("Något fält", "Some field") : code;
}
