using System.Data.Common;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Import;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>One column of an entry that comes from the file: its name here, its heading there, and how to take it from a row.</summary>
internal sealed record EntryColumn(string Name, string Heading, Func<WaitingListRow, object?> Of);

/// <summary>The one list of what a row puts into an entry: used to insert, to update and to tell what changed.</summary>
internal static class EntryColumns
{
    public static readonly EntryColumn[] All =
    [
        new("Phase", "Fas", r => r.Phase), new("MedicalField", "Mvo", r => r.MedicalField),
        new("ProcedureCode", "KVA", r => r.ProcedureCode), new("ProcedureText", "AtgardText", r => r.ProcedureText),
        new("Priority", "Prioritet", r => r.Priority), new("CancerPathway", "SVF", r => r.CancerPathway),
        new("GuaranteeApplies", "Vardgaranti", r => r.GuaranteeApplies), new("Deviation", "Avvikelse", r => r.Deviation),
        new("ReferralType", "Remittenttyp", r => r.ReferralType), new("HomeRegion", "HemRegion", r => r.HomeRegion),
        new("Protection", "Skydd", r => r.Protection), new("DecidedOn", "BeslutAktivitet", r => r.Decided),
        new("IssuedOn", "RemissDatum", r => r.Issued), new("ReceivedOn", "AnkomstDatum", r => r.Received),
        new("AcceptedOn", "AccepteradDatum", r => r.Accepted), new("FilePauses", "Uppehall", r => r.Pauses),
        new("MedicalTargetDate", "MedicinsktMaldatum", r => r.MedicalTargetDate), new("BookedOn", "BokadTid", r => r.Booked),
        new("ListStatus", "Status", r => r.Status), new("StatusDate", "StatusDatum", r => r.StatusDate),
        new("RemovalReason", "BorttagenOrsak", r => r.RemovalReason),
    ];

    /// <summary>The row's values in the order of <see cref="All"/>; returns how many.</summary>
    public static int Take(WaitingListRow row, object?[] values)
    {
        for (var i = 0; i < All.Length; i++) values[i] = All[i].Of(row);
        return All.Length;
    }

    /// <summary>A value as the history shows it: ISO dates, names, 1 and 0; "" for none.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        LocalDate d => LocalDatePattern.Iso.Format(d),
        bool b => b ? "1" : "0",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>The stored value of a column in the same form.</summary>
    public static string StoredText(DbDataReader reader, int i, Type type)
    {
        if (reader.IsDBNull(i)) return "";
        if (type == typeof(LocalDate)) return LocalDatePattern.Iso.Format(LocalDate.FromDateOnly(reader.GetFieldValue<DateOnly>(i)));
        if (type == typeof(bool)) return reader.GetBoolean(i) ? "1" : "0";
        return type == typeof(int) ? reader.GetInt32(i).ToString(CultureInfo.InvariantCulture) : reader.GetString(i);
    }

    /// <summary>The type that each column is stored as, in the order of <see cref="All"/>.</summary>
    public static readonly Type[] Types = Array.ConvertAll(All, c => c.Name switch
    {
        "DecidedOn" or "IssuedOn" or "ReceivedOn" or "AcceptedOn" or "MedicalTargetDate" or "BookedOn" or "StatusDate" => typeof(LocalDate),
        "CancerPathway" or "GuaranteeApplies" => typeof(bool),
        "Priority" => typeof(int),
        _ => typeof(string),
    });
}
