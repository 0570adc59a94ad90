using System.IO.Compression;
using System.Text;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Import;

/// <summary>A file that a careless, broken or ill-meaning sender may hand in, and what must come of it.</summary>
/// <param name="What">In the words of the table in <c>docs/hostile-files.md</c>.</param>
/// <param name="Says">A part of the sentence when it is rejected whole; the codes of its issues when its rows are reported.</param>
public sealed record HostileFile(string What, Action<Stream> Write, string Says)
{
    /// <summary>Rows are taken or reported one by one; otherwise the file is rejected whole.</summary>
    public bool IsReported { get; init; }
    public string Name { get; init; } = "lista_2026-11-22.csv";

    /// <summary>Large enough to show whether memory is bounded.</summary>
    public bool IsLarge { get; init; }

    public override string ToString() => What;
}

public static class HostileFiles
{
    private const int Million = 1_000_000, HundredMegabytes = 100 * 1024 * 1024;

    /// <summary>A clinic that nothing else is stored of: whatever is taken must leave the others' rows alone.</summary>
    private const string Clinic = "SE2321000214-H009";

    private static Row Good(string contact = "X1") => new(contact, Clinic);

    private static readonly string[] DateColumns = ["BeslutAktivitet", "RemissDatum", "AnkomstDatum", "AccepteradDatum", "BokadTid", "MedicinsktMaldatum", "StatusDatum"];
    private static readonly string Header = Row.File([Good()]).Split('\n')[0];
    private static readonly string Line = Row.File([Good()]).Split('\n')[1];

    private static HostileFile Whole(string what, string says, Action<Stream> write, bool large = false) => new(what, write, says) { IsLarge = large };

    private static HostileFile Rows(string what, string codes, params Row[] rows) => new(what, s => Put(s, Row.File(rows)), codes) { IsReported = true };

    private static void Put(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static Action<Stream> Text(string text) => s => Put(s, text);

    private static Action<Stream> Bytes(params byte[] bytes) => s => s.Write(bytes);

    private static void Fill(Stream stream, string piece, int bytes)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1 + 65536 / piece.Length)));
        for (var left = bytes; left > 0; left -= block.Length) stream.Write(block, 0, Math.Min(left, block.Length));
    }

    private static Action<Stream> Lines(Func<int, string> line, int count, string? header = null) => s =>
    {
        using var output = new StreamWriter(s, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        output.WriteLine(header ?? Header);
        for (var i = 0; i < count; i++) output.WriteLine(line(i));
    };

    private static string LineOf(string contact, string clinic) => Line.Replace("X1", contact).Replace(Clinic, clinic);

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        .. Sizes(), .. Encodings(), .. OtherFiles(), .. Shapes(), .. Values(),
    ];

    private static IEnumerable<HostileFile> Sizes() =>
    [
        Whole("100 MB i ett enda fält", "orimligt långt fält", s => { Put(s, Header + "\n"); Fill(s, "x", HundredMegabytes); Put(s, ";y\n"); }, large: true),
        Whole("100 MB utan radbrytning", "orimligt långt fält", s => Fill(s, "abc def ", HundredMegabytes), large: true),
        Whole("ett citattecken som aldrig avslutas, 100 MB", "citattecken", s => { Put(s, $"{Header}\n{Line}\n\""); Fill(s, Line + "\n", HundredMegabytes); }, large: true),
        Whole("ett citattecken som aldrig avslutas, kort fil", "avklippt", Text($"{Header}\n{Line}\n\"X2;a\n")),
        Whole("100 MB nollbyte", "inte en textfil", s => s.Write(new byte[HundredMegabytes]), large: true),
        Whole("20 MB tomma rader", "tom", s => Fill(s, "\n", HundredMegabytes / 5), large: true),
        Whole("rubrikrad och 20 MB tomma rader", "inga rader", s => { Put(s, Header + "\n"); Fill(s, "\r\n", HundredMegabytes / 5); }, large: true),
        Whole("en miljon kolumner i rubriken", "orimligt många kolumner", s => { Fill(s, "kolumn;", 7 * Million); Put(s, "\n"); }, large: true),
        Whole("en miljon tomma kolumner i en rad", "orimligt många kolumner", s => { Put(s, $"{Header}\n{Line}"); Fill(s, ";", Million); Put(s, "\n"); }, large: true),
        Whole("en miljon rader med samma nyckel", "mer än hälften av raderna", Lines(_ => Line, Million), large: true),
        Whole("300 000 rader med fel i varje fält", "mer än hälften av raderna", Lines(_ => new string(';', Header.Count(c => c == ';')), 300_000), large: true),
        Whole("en miljon kliniker", "orimligt många kliniker", Lines(i => LineOf("X1", $"SE2321000214-K{i}"), Million), large: true),
        Rows("för långa fält (201 tecken i varje textfält, 65 i nyckeln)", "E04",
            new[] { "VardenhetNamn", "Fornamn", "Efternamn", "Telefon", "AtgardText", "Adress", "Postort" }.Aggregate(Good(), (r, c) => r.With(c, new string('å', 201))), Good(new string('k', 65))),
        Rows("3 000 uppehåll i en rad", "E07", Good().With("Uppehall", string.Join('|', Enumerable.Range(0, 3000).Select(i => $"M:2{i % 1000:000}-01-01/")))),
    ];

    private static IEnumerable<HostileFile> Encodings() =>
    [
        Whole("en nollbyte mitt i en rad", "inte en textfil", Text($"{Header}\n{Line.Replace("Prov", "Pr\0v")}\n")),
        Whole("Latin-1", "inte i UTF-8", s => s.Write(Encoding.Latin1.GetBytes(Row.File([Good().With("Fornamn", "Åsa")])))),
        Whole("UTF-16 med BOM", "inte i UTF-8", s => s.Write([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Row.File([Good()]))])),
        Whole("UTF-16 (big endian) med BOM", "inte i UTF-8", s => s.Write([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Row.File([Good()]))])),
        Whole("UTF-16 utan BOM", "inte en textfil", s => s.Write(Encoding.Unicode.GetBytes(Row.File([Good()])))),
        Whole("halva surrogatpar som byte", "inte i UTF-8", s => { Put(s, Header + "\n"); s.Write([0xED, 0xA0, 0x80]); Put(s, Line[1..] + "\n"); }),
        Whole("avklippt mitt i ett tecken", "avklippt", s => { Put(s, $"{Header}\n{Line}\n"); s.WriteByte(0xC3); }),
        Whole("bara CR som radbrytning", "CRLF eller LF", Text(Row.File([Good(), Good("X2")]).Replace('\n', '\r'))),
        Whole("bara CR som radbrytning, 20 MB", "CRLF eller LF", s => { Put(s, Header + "\r"); Fill(s, Line + "\r", 20 * 1024 * 1024); }),
        Rows("skrivriktning, tecken utan bredd och styrtecken i namn och text", "W08",
            Good().With("Fornamn", "\u202Egnissap\u202C").With("Efternamn", "Ex\u200Bem\u200Dpel").With("AtgardText", "\u0007ljud\u001B[31m").With("VardenhetNamn", "\u2066Klinik\uFEFF")),
        Rows("osynliga tecken i nyckeln", "E04", Good("X\u200B1"), Good("X\u00021"), Good("X\t1")),
    ];

    private static IEnumerable<HostileFile> OtherFiles() =>
    [
        Whole("tom fil", "tom", Text("")),
        Whole("zip (eller Excels xlsx)", "Packa upp", s => Zip(s, Row.File([Good()]))),
        Whole("gzip", "Packa upp", s => { using var zip = new GZipStream(s, CompressionLevel.Fastest, leaveOpen: true); Put(zip, Row.File([Good()])); }),
        Whole("gzip av 100 MB nollor", "Packa upp", s => { using var zip = new GZipStream(s, CompressionLevel.Fastest, leaveOpen: true); Fill(zip, "0", HundredMegabytes); }),
        Whole("PDF", "inte en textfil", Text("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")),
        Whole("PNG", "inte en textfil", Bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x0D, 0x49)),
        Whole("gammal Excel (xls)", "inte en textfil", Bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x11)),
        Whole("en webbsida", "saknar obligatoriska kolumner", Text("<!DOCTYPE html>\n<html><body><h1>502 Bad Gateway</h1></body></html>\n")),
        Whole("JSON", "saknar obligatoriska kolumner", Text("{\"VardkontaktId\": \"X1\"}\n")),
    ];

    private static IEnumerable<HostileFile> Shapes() =>
    [
        Whole("bara rubrikrad", "inga rader", Text(Header + "\n")),
        Whole("komma i stället för semikolon", "semikolon", Text(Row.File([Good()]).Replace(';', ','))),
        Whole("samma kolumn två gånger", "flera gånger", Text($"{Header};status\n{Line};\n")),
        Whole("fel antal i #ANTAL", "avklippt", Text($"{Header}\n{Line}\n#ANTAL;2\n")),
        Whole("#ANTAL med tusentalsavgränsning", "avklippt", Text($"{Header}\n{Line}\n#ANTAL;1 000\n")),
        Whole("en dag långt fram i filnamnet", "ett år framåt", Text(Row.File([Good()]))) with { Name = "lista_9999-12-31.csv" },
        Whole("en dag långt bak i filnamnet", "ett år framåt", Text(Row.File([Good()]))) with { Name = "lista_0001-01-01.csv" },
        new("rubrikraden två gånger", Text($"{Header}\n{Header}\n{Line}\n"), "E02 E04 E07 E09") { IsReported = true },
        Whole("två filer efter varandra", "avklippt", Text(Row.File([Good()]) + Row.File([Good("X2")]))),
    ];

    private static IEnumerable<HostileFile> Values() =>
    [
        Rows("formler i varje textfält", "E05 E06", Formulas().ToArray()),
        Rows("SQL och skript i varje textfält", "", new[] { "VardenhetNamn", "Fornamn", "Efternamn", "Telefon", "AtgardText" }.Aggregate(
            Good("'; DROP TABLE Patients; --"), (r, c) => r.With(c, "<script>alert(1)</script>' OR 1=1; DELETE FROM \"Patients\"; --"))),
        Rows("omöjliga datum", "E02", DateColumns.SelectMany(c => new[] { "0000-00-00", "2026-02-30", "2026-13-01", "20261122", "22/11/2026", "-001-01-01", "99999-01-01" }
            .Select(d => Good($"{c}{d.Replace('/', '.')}").With(c, d))).ToArray()),
        Rows("kalenderns sista dag i alla datum som får ligga framåt", "", Good().With("RemissDatum", "9999-12-31").With("AnkomstDatum", "9999-12-31").With("AccepteradDatum", "9999-12-31")
            .With("MedicinsktMaldatum", "9999-12-31").With("BokadTid", "9999-12-31").With("Uppehall", "M:9999-12-31/|R:0001-01-01/9999-12-31"), Good("X2").With("BeslutAktivitet", "0001-01-01")),
        Rows("tal med tusentalsavgränsning, decimaler och tecken", "E04", Good("1").With("Fas", "1 000"), Good("2").With("Mvo", "1.301"), Good("3").With("Prioritet", "+1"), Good("4").With("HemRegion", "6,3"),
            Good("5").With("FodelseAr", "1 980"), Good("6").With("Fas", "２"), Good("7").With("Mvo", "٣٠١")),
    ];

    /// <summary>Each beginning that spreadsheets run, in each column of text, the key and the identity included.</summary>
    public static IEnumerable<Row> Formulas()
    {
        string[] starts = ["=", "+", "-", "@", "\t=", "\r=", "＝", "\n="];
        foreach (var start in starts)
        {
            var formula = start + "HYPERLINK(\"http://x\";1)";
            yield return new[] { "VardenhetNamn", "Fornamn", "Efternamn", "Telefon", "AtgardText", "Adress", "Postnr", "Postort" }.Aggregate(Good(formula), (r, c) => r.With(c, formula));
        }
        yield return Good("X9").With("PatientId", "=1+1");
    }

    private static void Zip(Stream stream, string text)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using var entry = zip.CreateEntry("lista.csv").Open();
        Put(entry, text);
    }
}
