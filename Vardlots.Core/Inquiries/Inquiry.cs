using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Inquiries;

/// <summary>Who asks.</summary>
public enum InquiryFrom { Public, OtherRegion, Clinic }

/// <summary>What is asked about; what the statistics are kept by.</summary>
public enum InquiryTopic { OwnWait, Guarantee, OtherProvider, FreeChoice, WaitingTimes, TravelAndCosts, Referral, Capacity, Complaint, Other }

/// <summary><see cref="BecomesCase"/> also before the case has been opened or chosen.</summary>
public enum InquiryResult { Solved, BecomesCase }

/// <summary>One question to the unit, by telephone or otherwise, and what came of it. Never changed: a mistaken one is struck out.</summary>
public sealed class Inquiry : RecordedFact
{
    public const int MaxAnswer = 2000, MaxWho = 200;

    /// <summary>A longer one than a working day is a slip of the finger.</summary>
    public const int MaxMinutes = 480;

    public long Id { get; init; }
    public required Instant At { get; init; }

    /// <summary>Year × 100 + month of <see cref="At"/> in Sweden: what the statistics group by.</summary>
    public required int Month { get; init; }
    public required InquiryFrom From { get; init; }
    public required InquiryTopic Topic { get; init; }

    /// <summary>What was asked and answered, in so many words as it needs.</summary>
    public string? Answer { get; init; }
    public required int Minutes { get; init; }
    public required InquiryResult Result { get; init; }

    /// <summary>A name or number to call back, where the question is not about somebody on a list.</summary>
    public string? Who { get; init; }
    public long? PatientId { get; init; }

    /// <summary>The case it became; null while that has not been opened or chosen.</summary>
    public long? CaseId { get; private set; }
    public required string ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Year × 100 + month of a day.</summary>
    public static int MonthOf(LocalDate day) => day.Year * 100 + day.Month;

    internal static Inquiry Of(RecordInquiry command, long? patientId, string? answer, string? who, ChangeContext change) => new()
    {
        At = change.Now, Month = MonthOf(change.Now.ToSwedish().Date), From = command.From, Topic = command.Topic, Answer = answer, Minutes = command.Minutes,
        Result = command.Result, Who = who, PatientId = patientId, ById = change.UserId!, ByName = change.UserName,
    };

    /// <summary>Names the case it became.</summary>
    internal void Become(long caseId)
    {
        if (IsStruck || Result != InquiryResult.BecomesCase || CaseId is not null) throw new InvalidOperationException($"Inquiry {Id} does not wait for a case.");
        CaseId = caseId;
    }
}

/// <param name="Number">A personal number or the like, of somebody on a list; empty when nobody is named.</param>
public sealed record RecordInquiry(InquiryFrom From, InquiryTopic Topic, int Minutes, InquiryResult Result, string? Answer = null, string? Who = null, string? Number = null);

/// <param name="CaseId">The case it became at once: the patient's only open one.</param>
public sealed record InquirySaved(long Id, long? CaseId);
