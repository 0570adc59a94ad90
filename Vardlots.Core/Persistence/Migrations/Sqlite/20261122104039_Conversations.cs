using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Conversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "InformSince",
                table: "CareCases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InformedOn",
                table: "CareCases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Told = table.Column<bool>(type: "INTEGER", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Wishes_AwayFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wishes_AwayTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wishes_By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Wishes_Companion = table.Column<bool>(type: "INTEGER", nullable: true),
                    Wishes_ConsentBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Wishes_ConsentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wishes_ConsentProvider = table.Column<bool>(type: "INTEGER", nullable: true),
                    Wishes_ConsentRegion = table.Column<bool>(type: "INTEGER", nullable: true),
                    Wishes_Interpreter = table.Column<bool>(type: "INTEGER", nullable: true),
                    Wishes_Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Wishes_Obstacle = table.Column<bool>(type: "INTEGER", nullable: true),
                    Wishes_ObstacleText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Wishes_StillNeeds = table.Column<bool>(type: "INTEGER", nullable: true),
                    Wishes_Travel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Wishes_TravelKm = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseContacts_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenToInform",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "InformSince", "InformedOn", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"InformSince\" IS NOT NULL AND \"InformedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseContacts_CaseId_Id",
                table: "CaseContacts",
                columns: new[] { "CaseId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseContacts");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenToInform",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "InformSince",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "InformedOn",
                table: "CareCases");
        }
    }
}
