using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexesOfWhatIsAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_AtRisk",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_ClinicId_LimitDate",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_DeadlineStatus_LimitDate",
                table: "WaitingListEntries");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_AtRisk",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "DeadlineStatus", "ListStatus" },
                filter: "\"DeadlineStatus\" IN ('Approaching', 'Urgent', 'BookedLate', 'Breached')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_BookedByClinic",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "BookedOn" },
                filter: "\"BookedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_ClinicId_LimitDate",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate" },
                filter: "\"LimitDate\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_DeadlineStatus_LimitDate",
                table: "WaitingListEntries",
                columns: new[] { "DeadlineStatus", "LimitDate" },
                filter: "\"DeadlineStatus\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_OtherPhase",
                table: "WaitingListEntries",
                columns: new[] { "Phase", "DecidedOn", "ClinicId" },
                filter: "\"Phase\" IN ('Examination', 'FollowUp', 'Emergency') AND \"GuaranteeApplies\"");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_At",
                table: "CaseEvents",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_AtRisk",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_BookedByClinic",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_ClinicId_LimitDate",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_DeadlineStatus_LimitDate",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_OtherPhase",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_CaseEvents_At",
                table: "CaseEvents");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_AtRisk",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "DeadlineStatus" },
                filter: "\"DeadlineStatus\" IN ('Approaching', 'Urgent', 'BookedLate', 'Breached')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_ClinicId_LimitDate",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_DeadlineStatus_LimitDate",
                table: "WaitingListEntries",
                columns: new[] { "DeadlineStatus", "LimitDate" });
        }
    }
}
