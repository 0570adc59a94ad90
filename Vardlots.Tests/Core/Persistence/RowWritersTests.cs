using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Persistence;

public sealed class RowWritersTests
{
    /// <summary>A driver that judges an array by its first value must not judge by one that is missing.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Update_MomentsOfWhichSomeAreMissing_AreWrittenInAnyOrder(bool missingFirst)
    {
        await using var world = await CaseWorld.CreateAsync();
        var ids = await world.AddAsync([new CaseSpec(), new CaseSpec()]);
        var now = world.Clock.GetCurrentInstant();
        Instant?[] news = missingFirst ? [null, now] : [now, null];
        await using (var db = await world.OpenAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            using var update = RowWriters.Update(db.Database.GetDbConnection(), transaction.GetDbTransaction(), "CareCases", ["NewsSince"], "Id");
            for (var i = 0; i < ids.Count; i++) update.Write(news[i], ids[i]);
            Assert.Equal(2, update.Flush());
            await transaction.CommitAsync();
        }
        for (var i = 0; i < ids.Count; i++) Assert.Equal(news[i], (await world.CaseAsync(ids[i])).NewsSince);
    }
}
