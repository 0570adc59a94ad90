using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Workflow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CareCases_Open",
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

            migrationBuilder.AddColumn<string>(
                name: "ParkReason",
                table: "CareCases",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ParkedByName",
                table: "CareCases",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ParkedUntil",
                table: "CareCases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ParkedVanishedOn",
                table: "CareCases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WokenBy",
                table: "CareCases",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseTasks_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_Open",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "PatientId", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases",
                columns: new[] { "ClinicId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases",
                columns: new[] { "DeadlineStatus", "SortLimit", "Id", "LimitDate", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases",
                columns: new[] { "MedicalField", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "ClinicId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenParked",
                table: "CareCases",
                columns: new[] { "ParkedUntil", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"ParkedUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaseId_Id",
                table: "CaseTasks",
                columns: new[] { "CaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_Open",
                table: "CaseTasks",
                columns: new[] { "Due", "Id", "CaseId", "DoneAt", "StruckAt" },
                filter: "\"DoneAt\" IS NULL AND \"StruckAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_OpenByOwner",
                table: "CaseTasks",
                columns: new[] { "OwnerId", "Due", "Id", "CaseId", "DoneAt", "StruckAt" },
                filter: "\"DoneAt\" IS NULL AND \"StruckAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseTasks");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_Open",
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
                name: "IX_CareCases_OpenParked",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkReason",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkedByName",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkedUntil",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkedVanishedOn",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "WokenBy",
                table: "CareCases");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_Open",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "PatientId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

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
        }
    }
}
