using Vardlots.Core.Import;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Capacity;

/// <summary>The sentence for each code of a capacity row: what is wrong and what to do about it, never the value itself.</summary>
public static class CapacityIssueText
{
    /// <inheritdoc cref="Sentence(string, string?, string?)"/>
    public static string Sentence(RowIssue issue) => Sentence(issue.Code, issue.Column);

    /// <summary>The sentence in the reader's language.</summary>
    /// <param name="column">The heading it concerns.</param>
    /// <param name="label">What the reader knows it by; otherwise the heading.</param>
    public static string Sentence(string code, string? column, string? label = null)
    {
        var name = label ?? column;
        return code switch
        {
            IssueCode.Missing => Pick($"{name} saknas. Fyll i det.", $"{name} is missing. Fill it in."),
            IssueCode.NotADate => Pick($"{name} är inte ett datum. Skriv det som åååå-mm-dd.", $"{name} is not a date. Write it as yyyy-mm-dd."),
            IssueCode.AfterSnapshot => Pick(
                $"{name} ligger efter den dag uppgiften gäller. Rätta datumet.", $"{name} is later than the day this is for. Correct the date."),
            IssueCode.UnknownCode => Pick(
                $"{name} har en okänd kod eller fel form eller storlek. Tillåtet: {Allowed(column)}.",
                $"{name} has an unknown code or the wrong form or size. Allowed: {Allowed(column)}."),
            IssueCode.DuplicateKey => Pick(
                "Samma ErbjudandeId finns tidigare i filen. Den första raden gäller; ta bort den som inte ska vara med.",
                "The same ErbjudandeId occurs earlier in the file. The first row stands; remove the one that does not belong."),
            IssueCode.BeforeDecision when column == nameof(CapacityColumn.AlderTill) => Pick(
                "Högsta ålder är lägre än lägsta. Rätta den som är fel.", "The highest age is below the lowest. Correct whichever is wrong."),
            IssueCode.BeforeDecision => Pick(
                "Sista dagen ligger före den första. Rätta det av datumen som är fel.", "The last day is before the first. Correct whichever date is wrong."),
            CapacityIssueCode.Older => Pick(
                "Uppgiften är äldre än den som redan finns om erbjudandet, så raden ändrade ingenting. Skicka en nyare uppgift.",
                "The figure is older than the one already held for the offer, so the row changed nothing. Send a newer one."),
            CapacityIssueCode.UnitDiffers => Pick(
                "En tidigare rad i filen har samma HSAId med en annan vårdgivare eller kommun. Den tidigare raden gäller för enheten; rätta den som är fel.",
                "An earlier row in the file has the same HSAId with another provider or municipality. The earlier row stands for the unit; correct whichever is wrong."),
            CapacityIssueCode.UnknownMunicipality => Pick(
                "Kommunkoden är ingen av Sveriges kommuner, så avståndet dit kan inte räknas. Rätta koden.",
                "The municipality code is none of Sweden's, so the distance cannot be told. Correct the code."),
            _ => RowIssueText.Sentence(code, name),
        };
    }

    private static string Allowed(string? column) => Enum.TryParse(column, out CapacityColumn known) ? Allowed(known) : "";

    private static string Allowed(CapacityColumn column) => column switch
    {
        CapacityColumn.ErbjudandeId => Pick("text om högst 64 tecken", "text of at most 64 characters"),
        CapacityColumn.Kommun => Pick("fyra siffror", "four digits"),
        CapacityColumn.Region => Pick("två siffror", "two digits"),
        CapacityColumn.Avtal => string.Join(", ", CapacityColumns.Agreements),
        CapacityColumn.Mvo => Pick("tre siffror", "three digits"),
        CapacityColumn.KVA => Pick("koder om fem tecken med | mellan, eller tomt", "codes of five characters with | between, or empty"),
        CapacityColumn.Typ => string.Join(", ", CapacityColumns.Types),
        CapacityColumn.Antal => Pick($"0 till {CapacitySlot.MaxPlaces}", $"0 to {CapacitySlot.MaxPlaces}"),
        CapacityColumn.AlderFran or CapacityColumn.AlderTill => Pick("hela år, 0 till 150, eller tomt", "whole years, 0 to 150, or empty"),
        CapacityColumn.PrisSkillnad => Pick("hela kronor, även med minus, eller tomt", "whole kronor, also with a minus, or empty"),
        _ => Pick("text om högst 200 tecken", "text of at most 200 characters"),
    };
}
