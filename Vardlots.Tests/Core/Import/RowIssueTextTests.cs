using System.Globalization;
using Vardlots.Core.Import;
using Xunit;

namespace Vardlots.Tests.Core.Import;

public class RowIssueTextTests
{
    private static readonly string[] Codes = [.. typeof(IssueCode).GetFields().Select(field => (string)field.GetValue(null)!)];

    [Fact]
    public void Sentence_EveryCodeAndColumn_InBothLanguages()
    {
        foreach (string code in Codes)
        {
            foreach (string column in Enum.GetNames<FileColumn>())
            {
                string swedish = In("sv-SE", () => RowIssueText.Sentence(code, column));
                string english = In("en-GB", () => RowIssueText.Sentence(code, column));
                Assert.NotEqual(swedish, english);
                Assert.EndsWith(".", swedish);
                Assert.EndsWith(".", english);
            }
        }
    }

    [Fact]
    public void Sentence_EveryFileProblem_InBothLanguages()
    {
        foreach (FileProblem problem in Enum.GetValues<FileProblem>())
        {
            var exception = new FileRejectedException(problem, 7, ["Fas"]);
            Assert.NotEqual(In("sv-SE", () => exception.Message), In("en-GB", () => exception.Message));
        }
    }

    [Fact]
    public void Sentence_RejectedRow_NeverHoldsTheValue()
    {
        const string Secret = "hemligt-värde-4711";
        foreach (string column in Enum.GetNames<FileColumn>())
        {
            ReadRow row = ListText.One((column, Secret), ("Status", column == "Status" ? Secret : "BORTTAGEN"));
            string said = string.Join(' ', row.Errors.Select(RowIssueText.Sentence)) + string.Join(' ', row.Errors);
            Assert.DoesNotContain(Secret, said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("4711", said);
        }
        var lacking = Assert.Throws<FileRejectedException>(() => ListText.Read(Secret + ";" + Secret + "\n"));
        Assert.DoesNotContain("4711", lacking.Message);
    }

    private static string In(string culture, Func<string> text)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo(culture);
            return text();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
