using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// An entry as it was before some of its snapshots: its history says what each of them changed, so the past is read backwards and need not
/// be kept beside. Pure.
/// </summary>
internal static class EntryPast
{
    /// <summary>Takes one snapshot's change back.</summary>
    /// <param name="changes">Heading → [before, after], as the history keeps it; null for a change of flags.</param>
    public static DeadlineInput Undo(DeadlineInput input, string? changes)
    {
        if (changes is null) return input;
        using var document = JsonDocument.Parse(changes);
        foreach (var change in document.RootElement.EnumerateObject())
            // Of personal data only that it changed is kept.
            if (change.Value.GetArrayLength() == 2) input = Undo(input, change.Name, change.Value[0].GetString() ?? "");
        return input;
    }

    private static DeadlineInput Undo(DeadlineInput i, string heading, string before) => heading switch
    {
        "Fas" => i with { Phase = Enum.Parse<CarePhase>(before) },
        "Mvo" => i with { MedicalField = before },
        "Vardgaranti" => i with { GuaranteeApplies = before == "1" },
        "Avvikelse" => i with { Deviation = Enum.Parse<Deviation>(before) },
        "Remittenttyp" => i with { ReferralType = Enum.Parse<ReferralType>(before) },
        "HemRegion" => i with { HomeRegion = before.Length == 0 ? null : before },
        "Skydd" => i with { Protection = Enum.Parse<ProtectedIdentity>(before) },
        "BeslutAktivitet" => i with { Decided = Day(before)!.Value },
        "RemissDatum" => i with { Issued = Day(before) },
        "AnkomstDatum" => i with { Received = Day(before) },
        "AccepteradDatum" => i with { Accepted = Day(before) },
        "Uppehall" => i with { Pauses = WithFilePauses(i.Pauses, before) },
        "BokadTid" => i with { Booked = Day(before) },
        "Status" => i with { ListStatus = Enum.Parse<ListStatus>(before) },
        "StatusDatum" => i with { StatusDate = Day(before) },
        "BorttagenOrsak" => i with { RemovalReason = before.Length == 0 ? null : Enum.Parse<RemovalReason>(before) },
        _ => i,
    };

    /// <summary>What the snapshots after a day had not told yet: a spell that had not begun was not there, one that had not ended was open.</summary>
    public static DeadlineInput Without(DeadlineInput input, LocalDate after) => input.Pauses.All(p => !IsSpell(p) || p.Last < after) ? input : input with
    {
        Pauses = [.. input.Pauses.Where(p => !IsSpell(p) || p.First <= after).Select(p => IsSpell(p) && p.Last >= after ? p with { Last = null } : p)],
    };

    private static IReadOnlyList<ClockPause> WithFilePauses(IReadOnlyList<ClockPause> pauses, string before)
    {
        var kept = pauses.Where(p => p.Recorded || IsSpell(p)).ToList();
        FilePauses.AddTo(kept, before);
        return kept;
    }

    private static bool IsSpell(ClockPause pause) => pause.Kind is PauseKind.MedicalSpell or PauseKind.SpecialSpell;

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
