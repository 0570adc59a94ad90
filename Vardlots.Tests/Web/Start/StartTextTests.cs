using System.Globalization;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Start;
using Xunit;

namespace Vardlots.Tests.Web.Start;

public sealed class StartTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    public StartTextTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>"30 nov har passerat" on the 22nd would be nonsense: a day of another year says which.</summary>
    [Theory]
    [InlineData(2025, 11, 30, "Medicinskt måldatum 30 nov 2025 har passerat, ingen tid bokad")]
    [InlineData(2026, 11, 21, "Medicinskt måldatum 21 nov har passerat, ingen tid bokad")]
    public void Reason_TargetPassed_SaysTheYearWhereItIsAnother(int year, int month, int day, string says)
    {
        var row = new CaseRow
        {
            Id = 1, Patient = PatientLabel.Masked, ClinicId = 1, Clinic = "", Model = CareModel.A, Field = "301", Status = CaseStatus.New, NextStep = "", MedicalTarget = new LocalDate(year, month, day),
        };
        Assert.Equal(says, StartText.Reason(new CaseToTake(row, TakeReason.MedicalTargetPassed), Today));
    }
}
