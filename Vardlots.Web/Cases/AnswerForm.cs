using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>What is filled in about an answer and about what the patient had been told.</summary>
public sealed class AnswerForm
{
    /// <summary>Stands for "no" and for "no answer yet" among names of enums.</summary>
    public const string No = "-";

    /// <summary>Empty, <see cref="No"/>, or how.</summary>
    public string Informed { get; set; } = "";

    /// <summary>Empty, <see cref="No"/>, or the reply.</summary>
    public string Reply { get; set; } = "";
    public DateOnly? On { get; set; }
    public string Reason { get; set; } = "";
    public string? Comment { get; set; }

    /// <summary>What a draft had kept; a field that was not shown keeps what it has.</summary>
    public void Restore(IReadOnlyDictionary<string, string> kept)
    {
        (Informed, Reply) = (kept.GetValueOrDefault("informed", Informed), kept.GetValueOrDefault("reply", Reply));
        (On, Reason, Comment) = (kept.Day("on") ?? On, kept.GetValueOrDefault("reason", Reason), kept.GetValueOrDefault("comment") ?? Comment);
    }

    public OfferReply? GivenReply => Parse<OfferReply>(Reply);
    public DeclineReason? GivenReason => Parse<DeclineReason>(Reason);
    public GivenInformation Information => new(Informed.Length == 0 ? null : Informed != No, Parse<InformedHow>(Informed));

    /// <summary>Null when there is no answer yet.</summary>
    public ReplyFields? Fields => Reply == No ? null : new ReplyFields(GivenReply, Day, GivenReason, Comment);

    private LocalDate? Day => On is { } day ? LocalDate.FromDateOnly(day) : null;

    /// <summary>As the calculator would know it; null until the days and the answer are there and follow each other.</summary>
    public OfferAnswer? AnswerTo(LocalDate? offeredOn, LocalDate? careDate, LocalDate today) =>
        offeredOn is { } made && careDate is { } care && GivenReply is { } reply && Day is { } day && Information.Told is { } told
        && made <= care && made <= day && day <= today && day <= care
            ? new OfferAnswer(made, care, day, told, reply == OfferReply.Declined)
            : null;

    private static T? Parse<T>(string text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : null;
}
