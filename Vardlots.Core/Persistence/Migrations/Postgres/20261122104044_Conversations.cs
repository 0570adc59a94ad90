using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InformedOn",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Reached = table.Column<bool>(type: "boolean", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Told = table.Column<bool>(type: "boolean", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StruckByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Wishes_AwayFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Wishes_AwayTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Wishes_By = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Wishes_Companion = table.Column<bool>(type: "boolean", nullable: true),
                    Wishes_ConsentBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Wishes_ConsentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Wishes_ConsentProvider = table.Column<bool>(type: "boolean", nullable: true),
                    Wishes_ConsentRegion = table.Column<bool>(type: "boolean", nullable: true),
                    Wishes_Interpreter = table.Column<bool>(type: "boolean", nullable: true),
                    Wishes_Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    Wishes_Obstacle = table.Column<bool>(type: "boolean", nullable: true),
                    Wishes_ObstacleText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Wishes_StillNeeds = table.Column<bool>(type: "boolean", nullable: true),
                    Wishes_Travel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Wishes_TravelKm = table.Column<int>(type: "integer", nullable: true)
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
