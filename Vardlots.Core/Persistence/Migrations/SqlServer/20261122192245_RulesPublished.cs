using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            // The books that were there have been in force since they were published.
            migrationBuilder.Sql("UPDATE \"RuleBooks\" SET \"ActivatedAt\" = \"PublishedAt\"");

            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "RuleBooks",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ApprovedById",
                table: "RuleBooks",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<long>(
                name: "DraftId",
                table: "RuleBooks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftedBy",
                table: "RuleBooks",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "DraftedById",
                table: "RuleBooks",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "RuleBooks",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "RuleBookNumber",
                table: "CaseEvents",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DryRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DraftId = table.Column<long>(type: "bigint", nullable: true),
                    DraftVersion = table.Column<int>(type: "int", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_BIN2"),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    RuleBookNumber = table.Column<int>(type: "int", nullable: false),
                    ImportRunId = table.Column<long>(type: "bigint", nullable: false),
                    ScanRunId = table.Column<long>(type: "bigint", nullable: false),
                    Assessed = table.Column<int>(type: "int", nullable: false),
                    Touched = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Opens = table.Column<int>(type: "int", nullable: false),
                    Closes = table.Column<int>(type: "int", nullable: false),
                    StatusChanges = table.Column<int>(type: "int", nullable: false),
                    LimitsMoved = table.Column<int>(type: "int", nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DryRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RulePublications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RuleBookNumber = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<int>(type: "int", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Trigger = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    StartedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_BIN2"),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    Touched = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Opened = table.Column<int>(type: "int", nullable: false),
                    Reopened = table.Column<int>(type: "int", nullable: false),
                    Updated = table.Column<int>(type: "int", nullable: false),
                    Closed = table.Column<int>(type: "int", nullable: false),
                    Flagged = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulePublications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DryRunRows",
                columns: table => new
                {
                    DryRunId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false),
                    ClinicId = table.Column<int>(type: "int", nullable: false),
                    MedicalField = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_BIN2"),
                    StatusNow = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    LimitNow = table.Column<DateOnly>(type: "date", nullable: true),
                    StatusThen = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    LimitThen = table.Column<DateOnly>(type: "date", nullable: true),
                    Case = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_BIN2"),
                    MovedDays = table.Column<int>(type: "int", nullable: true)
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
                unique: true,
                filter: "[DraftId] IS NOT NULL");

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
