using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Persistence;

/// <summary>What stood in older columns stands in the newer ones.</summary>
public sealed class CarriedOverTests
{
    [Fact]
    public async Task AwayIntervals_OlderAnswers_AreTheFirstStretch()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec(), new CaseSpec()]);
        await using var db = await world.OpenAsync();
        var migrations = db.Database.GetMigrations().ToList();
        var at = migrations.FindIndex(m => m.EndsWith("_AwayIntervals", StringComparison.Ordinal));
        Assert.SkipWhen(at < 1, "It is part of a later migration now.");
        await db.GetService<IMigrator>().MigrateAsync(migrations[at - 1]);
        foreach (var (id, from, to) in new[] { (ids[0], "'2026-12-21'", "'2027-01-06'"), (ids[1], "'2026-12-24'", "NULL"), (ids[2], "NULL", "NULL") })
        {
            string Day(string day) => db.Database.IsSqlite() || day == "NULL" ? day : $"CAST({day} AS date)";
            var no = db.Database.IsSqlite() ? "0" : "FALSE";
            var at0 = db.Database.IsSqlite() ? "'2026-11-20 08:00:00'" : "TIMESTAMPTZ '2026-11-20 08:00:00Z'";
#pragma warning disable EF1002 // Constants of this test.
            await db.Database.ExecuteSqlRawAsync(
                $"""INSERT INTO "CaseContacts" ("CaseId", "Channel", "StartedAt", "RecordedAt", "ByName", "Reached", "Outcome", "Told", "IsNotice", "Wishes_AwayFrom", "Wishes_AwayTo") VALUES ({id}, 'Telephone', {at0}, {at0}, 'Anna Lind', {no}, 'WantsOffer', {no}, {no}, {Day(from)}, {Day(to)})""");
#pragma warning restore EF1002
        }

        await db.GetService<IMigrator>().MigrateAsync();

        await using var after = await world.OpenAsync();
        var wishes = await after.CaseContacts.AsNoTracking().OrderBy(c => c.CaseId).Select(c => c.Wishes).ToListAsync();
        Assert.Equal(["2026-12-21/2027-01-06", "2026-12-24/2026-12-24", ""], wishes.ConvertAll(w => w.Away));
    }

    [Fact]
    public async Task RuleBooks_ThatWereThere_AreInForce()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.Get<RuleBooks>().EnsureFirstAsync(CancellationToken.None);
        await using var db = await world.OpenAsync();
        var migrations = db.Database.GetMigrations().ToList();
        var at = migrations.FindIndex(m => m.EndsWith("_RulesPublished", StringComparison.Ordinal));
        Assert.SkipWhen(at < 1, "It is part of a later migration now.");
        await db.GetService<IMigrator>().MigrateAsync(migrations[at - 1]);
        await db.GetService<IMigrator>().MigrateAsync();
        Assert.Equal(1, (await world.Get<RuleBooks>().OnAsync(new LocalDate(2026, 11, 22), CancellationToken.None)).Number);
    }

    [Fact]
    public async Task ClinicAskedOn_OlderQuestions_AreThoseWithoutAReply()
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec(), new CaseSpec { Closed = true }]);
        await using var db = await world.OpenAsync();
        var migrations = db.Database.GetMigrations().ToList();
        var at = migrations.FindIndex(m => m.EndsWith("_QuestionsAndGrants", StringComparison.Ordinal));
        Assert.SkipWhen(at < 1, "It is part of a later migration now.");
        await db.GetService<IMigrator>().MigrateAsync(migrations[at - 1]);
        var at0 = db.Database.IsSqlite() ? "'2026-11-20 08:00:00'" : "TIMESTAMPTZ '2026-11-20 08:00:00Z'";
        foreach (var (id, kind, day) in new[] { (ids[0], "ClinicAsked", "2026-11-18"), (ids[0], "ClinicReplied", "2026-11-19"), (ids[0], "ClinicAsked", "2026-11-20"), (ids[1], "ClinicAsked", "2026-11-18"), (ids[1], "ClinicReplied", "2026-11-19"), (ids[2], "ClinicAsked", "2026-11-18") })
        {
            var on = db.Database.IsSqlite() ? $"'{day}'" : $"CAST('{day}' AS date)";
#pragma warning disable EF1002 // Constants of this test.
            await db.Database.ExecuteSqlRawAsync($"""INSERT INTO "CaseEvents" ("CaseId", "Kind", "At", "OnDay", "ActorName") VALUES ({id}, '{kind}', {at0}, {on}, 'Anna Lind')""");
#pragma warning restore EF1002
        }

        await db.GetService<IMigrator>().MigrateAsync();

        await using var after = await world.OpenAsync();
        var asked = await after.Cases.AsNoTracking().OrderBy(c => c.Id).Select(c => c.ClinicAskedOn).ToListAsync();
        Assert.Equal([new NodaTime.LocalDate(2026, 11, 20), null, null], asked);
    }
}
