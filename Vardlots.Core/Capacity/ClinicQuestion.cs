using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Capacity;

/// <summary>A clinic asks who can take so many patients of a kind before a day; nobody is named in it. Navigators answer with offers, and it is closed with what came of it.</summary>
public sealed class ClinicQuestion
{
    public const int MaxText = 1000, MaxNumber = 999, MaxProcedure = 10;

    /// <summary>Days a question may wait for its answer.</summary>
    public const int AnswerDays = 3;

    private ClinicQuestion() { }

    public long Id { get; private set; }
    public int ClinicId { get; private set; }

    /// <summary>MVO, three digits.</summary>
    public string MedicalField { get; private set; } = "";

    /// <summary>A KVÅ code in capitals; null for any in the field.</summary>
    public string? Procedure { get; private set; }
    public GuaranteeType Type { get; private set; }
    public int Number { get; private set; }
    public LocalDate LatestDate { get; private set; }
    public string? Text { get; private set; }
    public string AskedById { get; private set; } = "";
    public string AskedByName { get; private set; } = "";
    public LocalDate AskedOn { get; private set; }

    /// <summary>Null while it waits.</summary>
    public LocalDate? AnsweredOn { get; private set; }
    public string? AnsweredByName { get; private set; }
    public string? AnswerText { get; private set; }
    public LocalDate? ClosedOn { get; private set; }
    public string? ClosedByName { get; private set; }

    /// <summary>How many got a place by it; null until it is closed.</summary>
    public int? Placed { get; private set; }
    public string? Outcome { get; private set; }
    public int Version { get; private set; }

    public bool IsClosed => ClosedOn is not null;

    internal static ClinicQuestion Ask(int clinicId, string field, string? procedure, GuaranteeType type, int number, LocalDate latest, string? text, ChangeContext change) => new()
    {
        ClinicId = clinicId, MedicalField = field, Procedure = procedure, Type = type, Number = number, LatestDate = latest, Text = text,
        AskedById = change.UserId!, AskedByName = change.UserName, AskedOn = change.Today,
    };

    internal void Answer(string? text, ChangeContext change)
    {
        if (IsClosed) throw new InvalidOperationException($"Question {Id} is closed.");
        (AnsweredOn, AnsweredByName, AnswerText) = (change.Today, change.UserName, text);
    }

    internal void Close(int placed, string? outcome, ChangeContext change)
    {
        if (IsClosed) throw new InvalidOperationException($"Question {Id} is closed already.");
        (ClosedOn, ClosedByName, Placed, Outcome) = (change.Today, change.UserName, placed, outcome);
    }

    /// <summary>Unanswered for more days than it may be.</summary>
    public bool IsLate(LocalDate today) => AnsweredOn is null && !IsClosed && today > AskedOn.PlusDays(AnswerDays);
}

/// <summary>An offer that answers a question.</summary>
public sealed class QuestionOffer
{
    public long Id { get; init; }
    public required long QuestionId { get; init; }
    public required long SlotId { get; init; }
}
