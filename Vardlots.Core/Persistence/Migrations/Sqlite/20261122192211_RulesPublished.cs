using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RulesPublished : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ActivatedAt",
                table: "RuleBooks",
                type: "TEXT",
                nullable: true);

            // The books that were there have been in force since they were published.
            migrationBuilder.Sql("UPDATE \"RuleBooks\" SET \"ActivatedAt\" = \"PublishedAt\"");

            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "RuleBooks",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedById",
                table: "RuleBooks",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DraftId",
                table: "RuleBooks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftedBy",
                table: "RuleBooks",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftedById",
                table: "RuleBooks",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "RuleBooks",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RuleBookNumber",
                table: "CaseEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DryRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DraftId = table.Column<long>(type: "INTEGER", nullable: true),
                    DraftVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RuleBookNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    ScanRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    Assessed = table.Column<int>(type: "INTEGER", nullable: false),
                    Touched = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Opens = table.Column<int>(type: "INTEGER", nullable: false),
                    Closes = table.Column<int>(type: "INTEGER", nullable: false),
                    StatusChanges = table.Column<int>(type: "INTEGER", nullable: false),
                    LimitsMoved = table.Column<int>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DryRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RulePublications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RuleBookNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Touched = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Opened = table.Column<int>(type: "INTEGER", nullable: false),
                    Reopened = table.Column<int>(type: "INTEGER", nullable: false),
                    Updated = table.Column<int>(type: "INTEGER", nullable: false),
                    Closed = table.Column<int>(type: "INTEGER", nullable: false),
                    Flagged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulePublications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DryRunRows",
                columns: table => new
                {
                    DryRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClinicId = table.Column<int>(type: "INTEGER", nullable: false),
                    MedicalField = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    StatusNow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LimitNow = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StatusThen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LimitThen = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Case = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MovedDays = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DryRunRows", x => new { x.DryRunId, x.EntryId });
                    table.ForeignKey(
                        name: "FK_DryRunRows_DryRuns_DryRunId",
                        column: x => x.DryRunId,
                        principalTable: "DryRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RuleBooks_DraftId",
                table: "RuleBooks",
                column: "DraftId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DryRunRows_DryRunId_Case_EntryId",
                table: "DryRunRows",
                columns: new[] { "DryRunId", "Case", "EntryId" },
                filter: "\"Case\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DryRuns_DraftId_Id",
                table: "DryRuns",
                columns: new[] { "DraftId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RulePublications_RuleBookNumber",
                table: "RulePublications",
                column: "RuleBookNumber");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DryRunRows");

            migrationBuilder.DropTable(
                name: "RulePublications");

            migrationBuilder.DropTable(
                name: "DryRuns");

            migrationBuilder.DropIndex(
                name: "IX_RuleBooks_DraftId",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "ActivatedAt",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "ApprovedById",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "DraftId",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "DraftedBy",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "DraftedById",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "RuleBooks");

            migrationBuilder.DropColumn(
                name: "RuleBookNumber",
                table: "CaseEvents");
        }
    }
}
