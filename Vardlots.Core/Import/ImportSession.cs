using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Import;

/// <summary>What one file does to the lists, row by row, inside the caller's transaction.</summary>
internal sealed class ImportSession : IDisposable
{
    /// <summary>A file of nothing but errors must not fill the disk with its report.</summary>
    private const int ManyRejected = 100_000;

    /// <summary>Many times those of the largest region; each takes memory and statements of its own.</summary>
    private const int MostClinics = 5_000;

    /// <summary>Rows of the file after which what waits is sent.</summary>
    private const int MostWaiting = 5000;

    private readonly VardlotsDb _db;
    private readonly ImportRun _run;
    private readonly EntryWriter _entries;
    private readonly PatientWriter _patients;
    private readonly SpellWriter _spells;
    private readonly IssueWriter _issues;
    private readonly Dictionary<string, ClinicInFile> _clinics = new(StringComparer.Ordinal);

    public ImportSession(VardlotsDb db, ImportRun run)
    {
        (_db, _run) = (db, run);
        var connection = db.Database.GetDbConnection();
        RowWriters.ExpectMany(connection);
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        _entries = new EntryWriter(connection, transaction, run);
        _patients = new PatientWriter(connection, transaction, Flush);
        _spells = new SpellWriter(connection, transaction);
        _issues = new IssueWriter(connection, transaction, run.Id);
    }

    /// <summary>Sends the rows that wait, each table after those it points to.</summary>
    private void Flush()
    {
        _patients.Flush();
        _entries.Flush();
        _spells.Flush();
        _issues.Flush();
    }

    /// <summary>One data row: exactly one of added, changed, unchanged and rejected grows.</summary>
    public void Take(ReadRow read)
    {
        if (++_run.DataRows % MostWaiting == 0) Flush();
        var clinic = read.ClinicHsaId is { } hsaId ? ClinicOf(hsaId, read) : null;
        if (clinic is not null) clinic.Counts.DataRows++;
        if (read.Row is null) Reject(read, clinic);
        else Accept(read, read.Row, clinic!);
    }

    private void Accept(ReadRow read, WaitingListRow row, ClinicInFile clinic)
    {
        var warnings = read.Warnings.Concat(clinic.Forms.Follow(read)).ToList();
        if (warnings.Count > 0)
        {
            _run.WarningRows++;
            clinic.Counts.WarningRows++;
            foreach (var warning in warnings) _issues.Write(read, warning, clinic.Clinic.Id);
        }
        var hash = row.ContentHash();
        ref var known = ref clinic.Find(row.ContactId);
        if (Unsafe.IsNullRef(ref known)) Add(row, hash, clinic);
        else if (known.Hash == hash) Keep(ref known, clinic);
        else Change(ref known, row, hash, clinic);
    }

    private void Add(WaitingListRow row, UInt128 hash, ClinicInFile clinic)
    {
        var patient = _patients.ForNew(row, _entries.NextEntryId);
        var id = _entries.Insert(row, hash, clinic.Clinic.Id, patient);
        _spells.Follow(id, null, SpellWriter.Of(row.Deviation, FilePauses.HasMedical(row.Pauses)), _run.SnapshotDate);
        _run.Added++;
        clinic.Counts.Added++;
        if (HasEnded(row)) CountEnded(clinic);
    }

    private void Keep(ref KnownEntry known, ClinicInFile clinic)
    {
        known.Seen = true;
        _run.Unchanged++;
        clinic.Counts.Unchanged++;
        if (!known.Vanished && !known.Stale) return;
        CountReturn(known, clinic);
        _entries.ClearFlags(known.Id, known.Vanished ? EntryChangeKind.Returned : EntryChangeKind.Fresh);
    }

    private void Change(ref KnownEntry known, WaitingListRow row, UInt128 hash, ClinicInFile clinic)
    {
        known.Seen = true;
        var (before, patientBefore) = _entries.Before(known.Id);
        var personal = new List<string>();
        var patient = _patients.ForChanged(row, known.Id, patientBefore, _run, personal);
        _entries.Update(known.Id, row, hash, patient);
        _spells.Follow(known.Id, SpellOf(before), SpellWriter.Of(row.Deviation, FilePauses.HasMedical(row.Pauses)), _run.SnapshotDate);
        var ended = HasEnded(row);
        var kind = ended == known.Ended ? EntryChangeKind.Changed : ended ? EntryChangeKind.Ended : EntryChangeKind.Reinstated;
        _entries.Record(known.Id, kind, EntryDiff.Json(before, row, personal));
        if (known.Vanished || known.Stale) CountReturn(known, clinic);
        if (known.Vanished) _entries.Record(known.Id, EntryChangeKind.Returned);
        if (ended && !known.Ended) CountEnded(clinic);
        _run.Changed++;
        clinic.Counts.Changed++;
    }

    private void Reject(ReadRow read, ClinicInFile? clinic)
    {
        _run.RejectedRows++;
        if (_run.RejectedRows >= ManyRejected && _run.RejectedRows > _run.DataRows / 2) throw new FileRejectedException(FileProblem.MostlyRejected, read.RowNumber);
        if (!read.HasKey) _run.UnreadableKeys++;
        if (clinic is not null) clinic.Counts.RejectedRows++;
        foreach (var error in read.Errors) _issues.Write(read, error, clinic?.Clinic.Id);
        if (!read.HasKey || read.IsDuplicate) return;
        ref var known = ref clinic!.Find(read.ContactId!);
        if (Unsafe.IsNullRef(ref known)) return;
        known.Seen = true;
        if (known.Ended) return;
        _run.Stale++;
        clinic.Counts.Stale++;
        if (known.Vanished) CountReturn(known, clinic);
        if (known is { Stale: true, Vanished: false }) return;
        _entries.MarkStale(known.Id);
    }

    /// <summary>After the last row: who is missing, what the guard holds back, and the totals.</summary>
    public void Finish(WaitingListFile file)
    {
        _run.UnknownColumns = string.Join(", ", file.UnknownColumns.Select(c => c.Length <= 64 ? c : c[..64]).Take(25));
        Flush();
        foreach (var clinic in _clinics.Values)
        {
            Supersede(clinic.Clinic.Id);
            MarkAbsent(clinic, clinic.NewlyAbsent());
            clinic.Clinic.LatestSnapshot = _run.SnapshotDate;
            clinic.Clinic.LatestImportRunId = _run.Id;
            clinic.Clinic.CodeForms = clinic.Forms.ToStore();
            var c = clinic.Counts;
            c.ActiveAfter = _db.Entries.Count(e => e.ClinicId == clinic.Clinic.Id && (e.ListStatus == ListStatus.Waiting || e.ListStatus == ListStatus.Surveillance));
            _run.Clinics.Add(c);
        }
        Flush();
        if (_run.Added * 4L > _entries.Count)
            RowWriters.NoteGrowth(_db.Database.GetDbConnection(), _db.Database.CurrentTransaction!.GetDbTransaction(), "Patients", "WaitingListEntries", "EntryChanges");
        _db.SaveChanges();
    }

    private void MarkAbsent(ClinicInFile clinic, List<long> absent)
    {
        if (!clinic.Clinic.IsGuarded(absent.Count, clinic.Counts.ActiveBefore))
        {
            foreach (var id in absent) _entries.MarkVanished(id);
            clinic.Counts.Vanished = absent.Count;
            _run.Vanished += absent.Count;
            return;
        }
        foreach (var id in absent) _db.HeldEntries.Add(new HeldEntry { ImportRunId = _run.Id, EntryId = id, ClinicId = clinic.Clinic.Id });
        clinic.Counts.Held = absent.Count;
        clinic.Counts.Hold = HoldStatus.Pending;
        _run.Held += absent.Count;
    }

    /// <summary>A newer list makes an unanswered question about an older one void.</summary>
    private void Supersede(int clinicId) => _db.ImportRunClinics.Where(c => c.ClinicId == clinicId && c.Hold == HoldStatus.Pending)
        .ExecuteUpdate(s => s.SetProperty(c => c.Hold, HoldStatus.Superseded));

    private ClinicInFile ClinicOf(string hsaId, ReadRow read)
    {
        if (_clinics.TryGetValue(hsaId, out var known)) return known;
        if (_clinics.Count == MostClinics) throw new FileRejectedException(FileProblem.TooManyClinics, read.RowNumber);
        var clinic = _db.Clinics.SingleOrDefault(c => c.HsaId == hsaId);
        if (clinic is null)
        {
            clinic = new Clinic { HsaId = hsaId, Name = read.Row?.ClinicName ?? hsaId };
            _db.Clinics.Add(clinic);
            SaveNew();
        }
        if (clinic.LatestSnapshot > _run.SnapshotDate) throw new OlderSnapshotException(clinic.Name, _run.SnapshotDate, clinic.LatestSnapshot.Value);
        return _clinics[hsaId] = new ClinicInFile(clinic, _entries.Load(_db.Database.CurrentTransaction!.GetDbTransaction(), clinic.Id));
    }

    /// <summary>Only what was added: thousands of clinics would otherwise each be compared with what they were.</summary>
    private void SaveNew()
    {
        _db.ChangeTracker.AutoDetectChangesEnabled = false;
        _db.SaveChanges();
        _db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private static PauseKind? SpellOf(string[] stored) => SpellWriter.Of(
        Enum.Parse<Deviation>(stored[EntryDiff.DeviationIndex]), FilePauses.HasMedical(stored[EntryDiff.PausesIndex]));

    private static bool HasEnded(WaitingListRow row) => row.Status is ListStatus.Completed or ListStatus.Removed;

    private void CountEnded(ClinicInFile clinic)
    {
        _run.Ended++;
        clinic.Counts.Ended++;
    }

    private void CountReturn(in KnownEntry known, ClinicInFile clinic)
    {
        if (!known.Vanished) return;
        _run.Returned++;
        clinic.Counts.Returned++;
    }

    public void Dispose()
    {
        _entries.Dispose();
        _patients.Dispose();
        _spells.Dispose();
        _issues.Dispose();
    }
}
