using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_AssessmentWarnings",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Ended",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_RowWarnings",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Stale",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Vanished",
                table: "WaitingListEntries");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_AssessmentWarnings",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "AssessmentWarnings" },
                filter: "\"AssessmentWarnings\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_AtRisk",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "DeadlineStatus" },
                filter: "\"DeadlineStatus\" IN ('Approaching', 'Urgent', 'BookedLate', 'Breached')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Ended",
                table: "WaitingListEntries",
                column: "ListStatus",
                filter: "\"ListStatus\" IN ('Completed', 'Removed')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_RowWarnings",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "RowWarnings" },
                filter: "\"RowWarnings\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Stale",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "StaleOn" },
                filter: "\"StaleOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Vanished",
                table: "WaitingListEntries",
                columns: new[] { "ClinicId", "LimitDate", "VanishedOn" },
                filter: "\"VanishedOn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_AssessmentWarnings",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_AtRisk",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Ended",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_RowWarnings",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Stale",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Vanished",
                table: "WaitingListEntries");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_AssessmentWarnings",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "AssessmentWarnings" },
                filter: "\"AssessmentWarnings\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Ended",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "ListStatus" },
                filter: "\"ListStatus\" IN ('Completed', 'Removed')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_RowWarnings",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "RowWarnings" },
                filter: "\"RowWarnings\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Stale",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "StaleOn" },
                filter: "\"StaleOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Vanished",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "VanishedOn" },
                filter: "\"VanishedOn\" IS NOT NULL");
        }
    }
}
