using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PageIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_AssessmentWarnings",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "AssessmentWarnings" },
                filter: "\"AssessmentWarnings\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Booked",
                table: "WaitingListEntries",
                column: "BookedOn",
                filter: "\"BookedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_DecidedOn",
                table: "WaitingListEntries",
                column: "DecidedOn");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_Ended",
                table: "WaitingListEntries",
                columns: new[] { "LimitDate", "ClinicId", "ListStatus" },
                filter: "\"ListStatus\" IN ('Completed', 'Removed')");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_MedicalField_LimitDate",
                table: "WaitingListEntries",
                columns: new[] { "MedicalField", "LimitDate" });

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

            migrationBuilder.CreateIndex(
                name: "IX_ImportIssues_ImportRunId_ContactId",
                table: "ImportIssues",
                columns: new[] { "ImportRunId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_Closed",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_ClosedByOwner",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenBooked",
                table: "CareCases",
                columns: new[] { "BookedOn", "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"BookedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases",
                columns: new[] { "ClinicId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases",
                columns: new[] { "DeadlineStatus", "SortLimit", "Id", "LimitDate", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases",
                columns: new[] { "MedicalField", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenTarget",
                table: "CareCases",
                columns: new[] { "MedicalTargetDate", "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"MedicalTargetDate\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_AssessmentWarnings",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Booked",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_DecidedOn",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_Ended",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_MedicalField_LimitDate",
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

            migrationBuilder.DropIndex(
                name: "IX_ImportIssues_ImportRunId_ContactId",
                table: "ImportIssues");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_Closed",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_ClosedByOwner",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenBooked",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenTarget",
                table: "CareCases");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases",
                columns: new[] { "ClinicId", "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases",
                columns: new[] { "DeadlineStatus", "SortLimit", "Id", "LimitDate", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");
        }
    }
}
