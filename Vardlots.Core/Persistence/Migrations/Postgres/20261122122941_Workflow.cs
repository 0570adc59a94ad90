using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
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
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ParkedByName",
                table: "CareCases",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ParkedUntil",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ParkedVanishedOn",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WokenBy",
                table: "CareCases",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "CaseTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StruckByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
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
