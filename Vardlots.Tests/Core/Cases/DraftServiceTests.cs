using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class DraftServiceTests
{
    [Fact]
    public async Task Remove_WithTheRealSave_IsGoneOnlyWhenSaved()
    {
        await using var database = await TestDatabase.CreateAsync();
        var drafts = database.Get<DraftService>();
        var at = await drafts.SaveAsync("me", "case/1/note", "text", CancellationToken.None);
        await using (var db = await database.OpenAsync())
        {
            await DraftService.RemoveAsync(db, "me", "case/1/note", CancellationToken.None);
            Assert.Equal(new Draft("text", at), await drafts.FindAsync("me", "case/1/note", CancellationToken.None));
            await db.SaveChangesAsync();
        }
        Assert.Null(await drafts.FindAsync("me", "case/1/note", CancellationToken.None));
    }
}
