using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Commands;

/// <summary>The real executable as a process of its own: exit codes, standard output and standard error.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly OwnDatabase _own = OwnDatabase.Create();
    private string _folder => _own.Folder;

    private Task<ProgramResult> RunAsync(params string[] args) => new RealProgram(_own).RunAsync(args);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return name;
    }

    [Fact]
    public async Task ImportScanExport_FromFileToCsv_AsDocumented()
    {
        Write("a_2026-02-01.csv", Row.File([new Row("A"), new Row("B").With("Vardgaranti", "NEJ"), new Row("C").With("Uppehall", "M:2026-03-01/"),
            new Row("D").With("Avvikelse", "1"), new Row("E"), new Row("F"), new Row("G")]));
        Assert.Equal(0, (await RunAsync("import", "a_2026-02-01.csv")).Code);
        var second = Write("b.csv", Row.File([new Row("A"), new Row("B").With("Vardgaranti", "NEJ"), new Row("C").With("Uppehall", "M:2026-03-01/"),
            new Row("D").With("Avvikelse", "1"), new Row("E").Completed("2026-02-02"), new Row("F").With("Mvo", "x")]));
        Assert.Equal(0, (await RunAsync("import", second, "--as-of", "2026-02-03", "--report", "r.json")).Code);
        Assert.Contains("\"E04\"", File.ReadAllText(Path.Combine(_folder, "r.json")));
        Assert.Equal(0, (await RunAsync("scan", "--as-of", "2026-04-16")).Code);
        Assert.Equal(0, (await RunAsync("export", "entries", "--out", "e.csv")).Code);
        Assert.Equal("""
            HSAIdVardenhet;VardkontaktId;State;Status;Reason;StartDate;LimitDate;DaysWaited;DaysLeft;OpenCase
            SE2321000214-H001;A;Active;Breached;;2026-01-15;2026-04-15;91;-1;1
            SE2321000214-H001;B;Active;NotCovered;GuaranteeNo;;;;;0
            SE2321000214-H001;C;Active;Paused;;2026-01-15;;44;;0
            SE2321000214-H001;D;Active;Waived;;2026-01-15;;91;;0
            SE2321000214-H001;E;Ended;Ended;GENOMFORD;;;;;0
            SE2321000214-H001;F;Stale;Breached;;2026-01-15;2026-04-15;91;-1;1
            SE2321000214-H001;G;Vanished;Breached;;2026-01-15;2026-04-15;91;-1;1

            """, File.ReadAllText(Path.Combine(_folder, "e.csv")));
        Assert.Equal(0, (await RunAsync("export", "cases", "--out", "c.csv")).Code);
        Assert.StartsWith("HSAIdVardenhet;VardkontaktId;CaseStatus;OpenedOn;ClosedOn;Outcome;Owner\nSE2321000214-H001;A;New;2026-04-16;;;\n",
            File.ReadAllText(Path.Combine(_folder, "c.csv")));
    }

    [Fact]
    public async Task Import_NoList_ExitsThreeWithASentence()
    {
        var result = await RunAsync("import", Write("x.csv", "hej"));
        Assert.Equal((3, ""), (result.Code, result.Output));
        Assert.Contains("kolumner", result.Error);
    }

    [Theory]
    [InlineData(2, "import")]
    [InlineData(2, "nonsens")]
    [InlineData(2, "scan", "--as-of", "igår")]
    [InlineData(2, "export", "allt", "--out", "x.csv")]
    [InlineData(2, "generate", "--out", "x.csv", "--entries", "0")]
    [InlineData(2, "user", "add", "x", "--role", "kung")]
    [InlineData(1, "import", "finns-inte.csv")]
    [InlineData(1, "user", "add", "x", "--role", "manager")]
    [InlineData(2, "scan", "--as-of", "9999-12-31")]
    [InlineData(2, "scan", "--as-of", "2026-02-30")]
    [InlineData(2, "scan", "extra")]
    [InlineData(2, "import", "a.csv", "b.csv")]
    [InlineData(2, "generate", "--out", "x.csv", "--entries", "99999999999")]
    [InlineData(2, "generate", "--out", "x.csv", "--seed", "fem")]
    [InlineData(2, "user", "remove", "x")]
    [InlineData(2, "export", "entries")]
    [InlineData(1, "import", "mapp")]
    [InlineData(2, "import", "")]
    [InlineData(1, "import", "bra_2026-02-01.csv", "--report", "mapp")]
    [InlineData(1, "import", "bra_2026-02-01.csv", "--report", "saknas/r.json")]
    [InlineData(1, "export", "entries", "--out", "mapp")]
    [InlineData(1, "export", "cases", "--out", "saknas/c.csv")]
    [InlineData(1, "export", "entries", "--out", "/proc/nej.csv")]
    [InlineData(1, "generate", "--out", "mapp")]
    [InlineData(1, "generate", "--out", "saknas/g.csv")]
    [InlineData(1, "user", "add", "", "--role", "navigator")]
    [InlineData(1, "user", "add", "x", "--role", "manager", "--clinic", "'; DROP TABLE Clinics; --")]
    public async Task Command_Wrong_ExitsWithItsCodeAndNoStackTrace(int code, params string[] args)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "mapp"));
        Write("bra_2026-02-01.csv", Row.File([new Row("A")]));
        var result = await RunAsync(args);
        Assert.Equal(code, result.Code);
        Assert.NotEqual("", result.Error);
        Assert.False(result.HasStackTrace, result.Error);
        Assert.DoesNotContain("Exception", result.Error);
        if (code == 1) Assert.Single(result.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Import_PipeOrDevice_RefusedWithoutWaiting()
    {
        await System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder, "ror.csv")).WaitForExitAsync();
        foreach (var path in new[] { "ror.csv", "/dev/zero" })
        {
            var result = await RunAsync("import", path).WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(3, result.Code);
            Assert.Contains("ingen vanlig fil", result.Error);
        }
    }

    [Fact]
    public async Task Command_DatabaseIsNoDatabase_OneSentence()
    {
        Assert.SkipUnless(_own.Provider == "Sqlite", "About the file of the embedded database.");
        Write("vardlots.db", "det här är ingen databas, men ganska lång text som fyller mer än hundra tecken så att den inte är tom alls");
        var result = await RunAsync("scan");
        Assert.Equal(1, result.Code);
        Assert.Contains("skadad", result.Error);
        Assert.Single(result.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task UserAdd_Right_PrintsOnlyTheOneTimePassword()
    {
        var result = await RunAsync("user", "add", "ny", "--role", "administrator");
        Assert.Equal(0, result.Code);
        Assert.InRange(result.Output.Trim().Length, 16, 60);
        Assert.Single(result.Output.Trim().Split('\n'));
    }

    [Fact]
    public async Task Generate_SameSeed_SameBytesAndTouchesNoDatabase()
    {
        var before = Stored();
        Assert.Equal(0, (await RunAsync("generate", "--out", "1.csv", "--entries", "200", "--seed", "7", "--as-of", "2026-11-22")).Code);
        Assert.Equal(0, (await RunAsync("generate", "--out", "2.csv", "--entries", "200", "--seed", "7", "--as-of", "2026-11-22")).Code);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, "1.csv")), File.ReadAllBytes(Path.Combine(_folder, "2.csv")));
        Assert.Equal(before, Stored());

        Dictionary<string, string> Stored() => Directory.EnumerateFiles(_folder, "*.db*").ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
    }

    public void Dispose() => _own.Dispose();
}
