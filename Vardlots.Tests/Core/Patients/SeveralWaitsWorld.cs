using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Patients;

/// <summary>One person with a case (K1) and another (K2) at one clinic, both with ten days left, and a third wait (X2) with a case at another clinic.</summary>
internal sealed class SeveralWaitsWorld : IAsyncDisposable
{
    public static readonly string Person = Row.Person(7);
    private SeveralWaitsWorld(OneCaseWorld cases) => Cases = cases;

    public OneCaseWorld Cases { get; }
    public ViewContext Anna => Cases.Anna;
    public ViewContext Bo => Cases.Bo;
    public ChangeContext Change(ViewContext view) => Cases.Change(view);
    public T Get<T>() where T : notnull => Cases.Lists.Get<T>();
    public Task<CareCase> CaseAsync(string contact) => Cases.CaseAsync(contact);

    public static async Task<SeveralWaitsWorld> CreateAsync(bool isProtected = false, string? booked = null)
    {
        (string, string)[] who = [("PatientId", Person), ("Skydd", isProtected ? "1" : "")];
        var cases = await OneCaseWorld.CreateAsync(new Row("K1", more: [.. who, ("BokadTid", booked ?? "")]), new Row("K2", more: [.. who, ("AtgardText", "Gråstarr")]), new Row("K3"));
        await cases.Lists.ImportAsync("2026-04-05", new Row("X1", OneCaseWorld.There), new Row("X2", OneCaseWorld.There, [.. who, ("Uppehall", "M:2026-02-01/2026-02-10")]));
        await cases.Lists.ScanAsync("2026-04-05");
        return new SeveralWaitsWorld(cases);
    }

    public async Task<long> PatientAsync() => (await Cases.EntryAsync("K1")).PatientId;

    public async Task<PatientRoom> RoomAsync(ViewContext view) => (await Get<PatientPageQueries>().ShowAsync(view, await PatientAsync(), CancellationToken.None)).Room;

    public async Task<List<CaseContact>> ContactsAsync()
    {
        await using var db = Cases.Lists.Db();
        return await db.CaseContacts.AsNoTracking().OrderBy(c => c.CaseId).ToListAsync();
    }

    public async Task<List<ChangeLogEntry>> ChangesAsync()
    {
        await using var db = Cases.Lists.Db();
        return await db.ChangeLog.AsNoTracking().Where(c => c.Subject.StartsWith("Patient ")).OrderBy(c => c.Id).ToListAsync();
    }

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public ValueTask DisposeAsync() => Cases.DisposeAsync();
}
