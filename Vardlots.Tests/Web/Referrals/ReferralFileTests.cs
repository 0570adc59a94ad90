using System.Text;
using System.Text.Json;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Referrals;
using Vardlots.Core.Texts;
using Vardlots.Tests.Core.Referrals;
using Vardlots.Tests.Support;
using Vardlots.Web.Referrals;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Web.Referrals;

/// <summary>The papers as a file, in the form that the receiver's agreement names; never before consent and approval.</summary>
public sealed class ReferralFileTests
{
    [Fact]
    public async Task Read_AgreementNamesTheForm_JsonWhereItSaysNothing()
    {
        await using var world = await CreateAsync();
        var (json, csv) = (await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(json, csv);
        await world.ToSentAsync(json);
        var first = await PaperAsync(world, json);
        Assert.Equal(ReferralFileForm.Json, first.Form);
        Assert.Equal("vardlots-referral/1", JsonDocument.Parse(ReferralFile.Write(first)).RootElement.GetProperty("format").GetString());

        // Another field's agreement, and one that has ended before the care, say nothing of it.
        await AgreeAsync(world, ReferralFileForm.Json, "511", null);
        await AgreeAsync(world, ReferralFileForm.Json, "", Today.PlusDays(6));
        await AgreeAsync(world, ReferralFileForm.Csv, "301", null);
        await world.ToSentAsync(csv);
        var second = await PaperAsync(world, csv);
        Assert.Equal(ReferralFileForm.Csv, second.Form);
        var bytes = ReferralFile.WriteCsv(second);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        var (names, values) = (lines[0].Split(';'), lines[1].Split(';'));
        Assert.Equal((3, "", names.Length), (lines.Length, lines[2], values.Length));
        var told = names.Zip(values).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal(("KONTRAKT", "301", "Remiss 4711", DateText.Iso(Today.PlusDays(-60)), "BF-1", "40000", "Chef"),
            (told["Avtal"], told["Mvo"], told["Remiss"], told["UrsprungligStart"], told["Forbindelse"], told["HogstKronor"], told["GodkandAv"]));
        Assert.Equal((second.PatientNumber, DateText.Iso(Today)), (told["PatientId"], told["Samtycke"]));
        Assert.Contains(await world.Cases.AccessLogAsync(), e => e.Action == AccessAction.Referral && e.Subject == $"referral {second.Id}, file");
    }

    [Fact]
    public async Task Read_BeforeTheManagersYes_IsRefusedInWhateverForm()
    {
        await using var world = await CreateAsync();
        await AgreeAsync(world, ReferralFileForm.Csv, "", null);
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        await Assert.ThrowsAsync<NotFoundException>(() => PaperAsync(world, id));
        await world.AnswerAsync(id, yes: true);
        await world.PapersAsync(id);
        await Assert.ThrowsAsync<UserMistakeException>(() => PaperAsync(world, id));
        Assert.DoesNotContain(await world.Cases.AccessLogAsync(), e => e.Action == AccessAction.Referral);
    }

    /// <summary>What somebody has written is run by no spreadsheet.</summary>
    [Fact]
    public async Task WriteCsv_FormulaAndSeparator_AreHarmless()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        var text = Encoding.UTF8.GetString(ReferralFile.WriteCsv(await PaperAsync(world, id) with { Document = "=1+1", Unit = "Kliniken; norr" }));
        Assert.Contains(";'=1+1;", text);
        Assert.Contains("\"Kliniken; norr\"", text);
    }

    private static async Task<ReferralPaper> PaperAsync(ReferralWorld world, long caseId) =>
        await world.Cases.Get<ReferralPapersQueries>().ReadAsync(Anna, (await world.ReferralAsync(caseId)).Id, toSend: true, default);

    private static async Task AgreeAsync(ReferralWorld world, ReferralFileForm form, string fields, NodaTime.LocalDate? to)
    {
        await using var db = await world.Cases.OpenAsync();
        db.Agreements.Add(new Agreement { ProviderId = db.CareProviders.Single().Id, Kind = AgreementKind.Contract, ValidFrom = Today.PlusDays(-10), ValidTo = to, Fields = fields, FileForm = form });
        await db.SaveChangesAsync();
    }
}
