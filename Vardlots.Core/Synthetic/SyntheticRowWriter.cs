using Vardlots.Core.Import;

namespace Vardlots.Core.Synthetic;

/// <summary>What a clinic's system would hand over about an entry on one day.</summary>
internal sealed class SyntheticRowWriter(int today)
{
    private static readonly string[] Minutes = ["00", "15", "30", "45"];
    private readonly SyntheticDates _dates = new();

    /// <summary>The row, or null on a night when the entry is not in the file.</summary>
    public SyntheticRow? Write(in SyntheticEntry entry)
    {
        bool gone = entry.Removal == "-" && today >= entry.End;
        if (gone || (today >= entry.AbsentFrom && today <= entry.AbsentTo))
        {
            return null;
        }
        var fields = new string[FileColumns.Count];
        Array.Fill(fields, "");
        WritePatient(fields, entry);
        WriteCare(fields, entry);
        WriteDates(fields, entry);
        WritePause(fields, entry);
        WriteStatus(fields, entry);
        if (today < entry.FaultFrom || today > entry.FaultTo)
        {
            return new SyntheticRow(fields, entry.Clinic, null);
        }
        return new SyntheticRow(SyntheticFault.Apply(entry.Fault, fields, entry, today, _dates), entry.Clinic, entry.Fault);
    }

    private static void WritePatient(string[] fields, in SyntheticEntry entry)
    {
        SyntheticPerson person = entry.Person;
        bool hyphen = entry.Clinic.Number % 3 == 0 && person.IdentityType != "LOKAL";
        fields[(int)FileColumn.PatientId] = hyphen ? person.Identity.Insert(8, "-") : person.Identity;
        fields[(int)FileColumn.PatientIdTyp] = entry.Clinic.Number % 4 == 0 ? "" : person.IdentityType;
        fields[(int)FileColumn.Fornamn] = person.FirstName;
        fields[(int)FileColumn.Efternamn] = person.LastName;
        fields[(int)FileColumn.Telefon] = person.Phone;
        fields[(int)FileColumn.Adress] = person.Address;
        fields[(int)FileColumn.Postnr] = person.PostalCode;
        fields[(int)FileColumn.Postort] = person.Town;
        fields[(int)FileColumn.Kommun] = person.Municipality;
        fields[(int)FileColumn.FodelseAr] = person.BirthYear;
        fields[(int)FileColumn.TolkSprak] = person.Language;
        fields[(int)FileColumn.Skydd] = person.Protection;
        fields[(int)FileColumn.HemRegion] = person.Region;
    }

    private void WriteCare(string[] fields, in SyntheticEntry entry)
    {
        bool letters = entry.Clinic.WritesLetters;
        fields[(int)FileColumn.VardkontaktId] = entry.ContactId;
        fields[(int)FileColumn.HSAIdVardenhet] = entry.Clinic.HsaId;
        fields[(int)FileColumn.VardenhetNamn] = entry.Clinic.Name;
        fields[(int)FileColumn.Fas] = entry.Phase.ToString();
        fields[(int)FileColumn.Mvo] = entry.Clinic.MedicalField;
        fields[(int)FileColumn.KVA] = entry.Procedure?.Code ?? "";
        fields[(int)FileColumn.AtgardText] = entry.Procedure?.Text ?? (entry.Phase == 1 ? entry.Clinic.Visit : "");
        fields[(int)FileColumn.Prioritet] = entry.Priority;
        fields[(int)FileColumn.SVF] = entry.CancerPathway ? "1" : "0";
        fields[(int)FileColumn.Vardgaranti] = letters ? (entry.Guarantee ? "JA" : "NEJ") : entry.Guarantee ? "1" : "2";
        fields[(int)FileColumn.Remittenttyp] = entry.SelfReferral ? "2" : "1";
        fields[(int)FileColumn.Avvikelse] = Deviation(entry) switch
        {
            1 => letters ? "PvV" : "1",
            2 => letters ? "MoV" : "2",
            3 => letters ? "SoV" : "3",
            _ => "",
        };
    }

    private int Deviation(in SyntheticEntry entry)
    {
        bool inSpell = entry.Deviation != 0 && today >= entry.DeviationFrom && today <= entry.DeviationTo;
        return inSpell ? entry.Deviation : entry.PauseKind == 'M' && today >= entry.PauseFrom ? 2 : 0;
    }

    private void WriteDates(string[] fields, in SyntheticEntry entry)
    {
        string decided = _dates[entry.Decided];
        fields[(int)FileColumn.BeslutAktivitet] = (entry.Clinic.Number % 5) switch
        {
            2 => decided + "T10:15",
            4 => decided + "T09:30:00Z",
            _ => decided,
        };
        fields[(int)FileColumn.RemissDatum] = entry.FillerDate ? "1900-01-01" : _dates[entry.Decided];
        fields[(int)FileColumn.AnkomstDatum] = _dates[Math.Min(entry.Decided + 2, entry.FirstSeen)];
        fields[(int)FileColumn.AccepteradDatum] = _dates[entry.FirstSeen];
        fields[(int)FileColumn.MedicinsktMaldatum] = entry.MedicalTarget is { } target ? _dates[target] : "";
        int? booked = today >= entry.BookedFrom ? entry.Booked
            : today >= entry.EarlierBookedFrom && today <= entry.EarlierBooked + 3 ? entry.EarlierBooked
            : null;
        if (booked is { } day)
        {
            string minute = Minutes[(entry.Decided & 0x7fffffff) % Minutes.Length];
            fields[(int)FileColumn.BokadTid] = $"{_dates[Math.Max(day, entry.Decided)]}T{8 + (entry.End & 7):00}:{minute}";
        }
    }

    private void WritePause(string[] fields, in SyntheticEntry entry)
    {
        if (today >= entry.PauseFrom)
        {
            string last = today >= entry.PauseToKnown ? _dates[entry.PauseTo] : "";
            fields[(int)FileColumn.Uppehall] = $"{entry.PauseKind}:{_dates[entry.PauseFrom]}/{last}";
        }
    }

    private void WriteStatus(string[] fields, in SyntheticEntry entry)
    {
        bool ended = today >= entry.End;
        fields[(int)FileColumn.Status] = !ended ? (entry.Surveillance ? "BEVAKNING" : "VANTANDE")
            : entry.Removal.Length == 0 ? "GENOMFORD" : "BORTTAGEN";
        fields[(int)FileColumn.StatusDatum] = ended ? _dates[entry.End] : "";
        fields[(int)FileColumn.BorttagenOrsak] = ended ? entry.Removal : "";
    }
}
