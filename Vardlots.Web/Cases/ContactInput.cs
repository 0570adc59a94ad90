using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;

namespace Vardlots.Web.Cases;

/// <summary>What stands in the panel's fields, by their names: the same names and words as in its draft.</summary>
public sealed class ContactInput
{
    public const string Outcome = "outcome", Channel = "channel", At = "at", Told = "told", Confirmed = "confirmed", Note = "note";
    public const string StillNeeds = "needs", Travel = "travel", Km = "km", By = "by", Companion = "companion", Interpreter = "interpreter", Language = "language",
        Obstacle = "obstacle", ObstacleText = "obstacle-text", ConsentProvider = "consent-provider", ConsentRegion = "consent-region";

    public const string FreeChoice = "free", Closes = "close", FreeFirst = "free-first", FreeLast = "free-last", FreeWhere = "free-where";
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private readonly Dictionary<string, string> _values = [];

    /// <summary>Empty for what has not been filled in.</summary>
    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value ?? "";
    }

    /// <summary>The fields of a stretch of days away, from 0.</summary>
    public static string AwayFrom(int row) => string.Create(CultureInfo.InvariantCulture, $"away-{row}-from");
    public static string AwayTo(int row) => string.Create(CultureInfo.InvariantCulture, $"away-{row}-to");
    public bool HasAway(int row) => this[AwayFrom(row)].Length > 0 || this[AwayTo(row)].Length > 0;

    /// <summary>Up to and including the last that is filled in.</summary>
    public int AwayRows => Enumerable.Range(1, AwayDays.Most).LastOrDefault(count => HasAway(count - 1));

    /// <summary>Those below move up.</summary>
    public void RemoveAway(int row)
    {
        for (; row < AwayDays.Most; row++) (this[AwayFrom(row)], this[AwayTo(row)]) = (this[AwayFrom(row + 1)], this[AwayTo(row + 1)]);
    }

    /// <summary>Free choice of care has taken the need away; as a rule its days are a pause.</summary>
    public bool FreeChoiceCloses => this[FreeChoice] == Closes;
    public FreeChoiceUse FreeChoiceUse => new(FreeChoiceCloses, Day(FreeFirst), Day(FreeLast), this[FreeWhere]);

    /// <summary>What an outcome leads to as the form is filled in.</summary>
    public ContactConsequence ConsequenceOf(ContactOutcome outcome) => ContactOutcomes.Of(outcome, FreeChoiceCloses);

    public ContactOutcome? Chosen => Parsed<ContactOutcome>(Outcome);

    public bool Is(string name) => this[name] == "true";

    public bool Same(ContactInput other) => _values.Keys.Concat(other._values.Keys).All(name => this[name] == other[name]);

    /// <summary>The wishes that hold, to be confirmed or changed; where none are known, what the clinic's file says of an interpreter.</summary>
    public static ContactInput Of(PatientWishes w, PatientCard patient, LocalDate today)
    {
        var input = Of(w, patient);
        input[FreeFirst] = Iso(today);
        var away = AwayDays.Read(w.Away);
        for (var row = 0; row < away.Count; row++) (input[AwayFrom(row)], input[AwayTo(row)]) = (Iso(away[row].First), Iso(away[row].Last));
        return input;
    }

    private static ContactInput Of(PatientWishes w, PatientCard patient) => new()
    {
        [Channel] = (patient.IsMasked ? ContactChannel.Letter : ContactChannel.Telephone).ToString(),
        [StillNeeds] = YesNo(w.StillNeeds), [Travel] = $"{w.Travel}", [Km] = w.TravelKm?.ToString(CultureInfo.InvariantCulture) ?? "", [By] = $"{w.By}",
        [Companion] = YesNo(w.Companion), [Interpreter] = YesNo(w.Interpreter ?? (patient.Language is null ? null : true)), [Language] = w.Language ?? (w.Interpreter is null ? patient.Language : null) ?? "",
        [Obstacle] = YesNo(w.Obstacle), [ObstacleText] = w.ObstacleText ?? "",
        [ConsentProvider] = YesNo(w.ConsentProvider), [ConsentRegion] = YesNo(w.ConsentRegion),
    };

    public RecordContact ToCommand(CaseCard card, ContactOutcome outcome) => new(
        card.Id, card.Version, Parsed<ContactChannel>(Channel) ?? ContactChannel.Telephone, outcome, Is(Told), Wishes, this[Note],
        Minutes.Parse(this[At]).TryGetValue(default, out var at) ? at : null, Is(Confirmed)) { FreeChoice = FreeChoiceUse };

    /// <summary>Ticked: the conversation was also about this case.</summary>
    public static string AlsoOn(long caseId) => string.Create(CultureInfo.InvariantCulture, $"also-{caseId}");

    /// <summary>Its own outcome, unless none is chosen or the chosen one is of the person.</summary>
    public ContactOutcome OutcomeOf(long caseId, ContactConsequence chosen) =>
        chosen.IsOfThePerson ? chosen.Outcome : Parsed<ContactOutcome>(AlsoOn(caseId) + "-outcome") is { } own && !ContactOutcomes.Of(own).IsOfThePerson ? own : chosen.Outcome;

    public AlsoAbout AlsoOf(TalkCase other, ContactConsequence chosen) =>
        new(other.CaseId, other.Version, OutcomeOf(other.CaseId, chosen), Is(AlsoOn(other.CaseId) + "-confirmed"));

    private PatientWishes Wishes => new()
    {
        StillNeeds = Answer(StillNeeds), Travel = Parsed<TravelWish>(Travel), By = Parsed<TravelMeans>(By), Companion = Answer(Companion),
        TravelKm = int.TryParse(this[Km], NumberStyles.None, CultureInfo.InvariantCulture, out var km) ? km : null,
        Interpreter = Answer(Interpreter), Language = this[Language] is { Length: > 0 } language ? language : null, Away = AwayDays.Write(Enumerable.Range(0, AwayRows).Select(row => (Day(AwayFrom(row)), Day(AwayTo(row))))),
        Obstacle = Answer(Obstacle), ObstacleText = this[ObstacleText], ConsentProvider = Answer(ConsentProvider), ConsentRegion = Answer(ConsentRegion),
    };

    private bool? Answer(string name) => this[name] switch { "true" => true, "false" => false, _ => null };

    private T? Parsed<T>(string name) where T : struct, Enum => Enum.TryParse<T>(this[name], out var value) && Enum.IsDefined(value) ? value : null;

    private LocalDate? Day(string name) => LocalDatePattern.Iso.Parse(this[name]).TryGetValue(default, out var day) ? day : null;

    private static string YesNo(bool? answer) => answer switch { true => "true", false => "false", _ => "" };

    private static string Iso(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "";
}
