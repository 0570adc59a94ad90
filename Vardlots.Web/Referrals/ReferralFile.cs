using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Exports;
using Vardlots.Core.Referrals;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Referrals;

/// <summary>An approved referral as a file for the receiver's system, in the form its agreement names (docs/referrals.md): JSON (<c>vardlots-referral/1</c>) or <c>;</c>-separated.</summary>
internal static class ReferralFile
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal const string CsvHeader = "Hanvisning;FranKlinik;FranHSAId;TillVardgivare;TillEnhet;TillHSAId;Avtal;Namn;PatientId;Telefon;Tolk;Mvo;KVA;Atgard;Typ;VardDatum;Remiss;UrsprungligStart;Grans;Samtycke;"
        + "Forbindelse;HogstKronor;GodkandAv;GodkandTid";

    public static void MapReferralFile(this WebApplication app) =>
        app.MapGet(Urls.ReferralGroups + "/papper/{id:long}/fil", async (long id, HttpContext http, CurrentUser user, ReferralPapersQueries papers, CancellationToken ct) =>
        {
            try
            {
                var paper = await papers.ReadAsync(await user.For(http.User).ViewAsync(ct), id, toSend: true, ct);
                return paper.Form == ReferralFileForm.Csv
                    ? Results.File(WriteCsv(paper), "text/csv; charset=utf-8", $"hanvisning-{id}.csv")
                    : Results.File(Write(paper), "application/json; charset=utf-8", $"hanvisning-{id}.json");
            }
            catch (NotFoundException)
            {
                return Results.NotFound();
            }
            catch (UserMistakeException e)
            {
                return Results.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
            }
        }).RequireAuthorization(Policies.Navigator);

    internal static byte[] Write(ReferralPaper p)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteStartObject();
            json.WriteString("format", "vardlots-referral/1");
            json.WriteNumber("referral", p.Id);
            json.WriteStartObject("from");
            json.WriteString("clinic", p.Clinic);
            json.WriteString("hsaId", p.ClinicHsaId);
            json.WriteEndObject();
            json.WriteStartObject("to");
            json.WriteString("provider", p.Provider);
            json.WriteString("unit", p.Unit);
            json.WriteString("hsaId", p.UnitHsaId);
            json.WriteString("agreement", p.Agreement.ToString());
            json.WriteEndObject();
            json.WriteStartObject("patient");
            json.WriteString("name", p.PatientName);
            json.WriteString("number", p.PatientNumber);
            json.WriteString("phone", p.Phone);
            json.WriteString("interpreterLanguage", p.InterpreterLanguage);
            json.WriteEndObject();
            json.WriteStartObject("care");
            json.WriteString("medicalField", p.Field);
            json.WriteString("procedureCode", p.ProcedureCode);
            json.WriteString("procedure", p.ProcedureText);
            json.WriteString("type", TypeOf(p));
            json.WriteString("date", Iso(p.CareDate));
            json.WriteEndObject();
            json.WriteString("document", p.Document);
            json.WriteString("originalStartDate", Iso(p.Start));
            json.WriteString("limitDate", Iso(p.Limit));
            json.WriteString("consentedOn", Iso(p.ConsentedOn));
            WriteCommitment(json, p);
            json.WriteEndObject();
        }
        return memory.ToArray();
    }

    /// <summary>The same as one line of a <c>;</c>-separated file, with its mark so that å, ä and ö are read.</summary>
    internal static byte[] WriteCsv(ReferralPaper p)
    {
        var line = CsvLine.Of(
            p.Id, p.Clinic, p.ClinicHsaId, p.Provider, p.Unit, p.UnitHsaId, SlotInput.Word(p.Agreement), p.PatientName, p.PatientNumber, p.Phone, p.InterpreterLanguage, p.Field, p.ProcedureCode, p.ProcedureText,
            TypeOf(p), p.CareDate, p.Document, p.Start, p.Limit, p.ConsentedOn, p.Commitment, p.Commitment is null ? null : p.Kronor, p.ApprovedBy, p.ApprovedAt is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"{CsvHeader}\r\n{line}\r\n")];
    }

    private static string TypeOf(ReferralPaper p) => p.Guarantee == GuaranteeType.FirstVisit ? "BESOK" : "BEHANDLING";

    private static void WriteCommitment(Utf8JsonWriter json, ReferralPaper p)
    {
        if (p.Agreement == AgreementKind.OwnRegion)
        {
            json.WriteNull("paymentCommitment");
            return;
        }
        json.WriteStartObject("paymentCommitment");
        json.WriteString("number", p.Commitment);
        json.WriteNumber("atMostKronor", p.Kronor ?? 0);
        json.WriteString("approvedBy", p.ApprovedBy);
        json.WriteString("approvedAt", p.ApprovedAt is { } at ? InstantPattern.ExtendedIso.Format(at) : null);
        json.WriteEndObject();
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
