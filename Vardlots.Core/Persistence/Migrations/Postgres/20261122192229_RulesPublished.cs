using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
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
                type: "timestamp with time zone",
                nullable: true);

            // The books that were there have been in force since they were published.
            migrationBuilder.Sql("UPDATE \"RuleBooks\" SET \"ActivatedAt\" = \"PublishedAt\"");

            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "RuleBooks",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ApprovedById",
                table: "RuleBooks",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "DraftId",
                table: "RuleBooks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftedBy",
                table: "RuleBooks",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "DraftedById",
                table: "RuleBooks",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "RuleBooks",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "RuleBookNumber",
                table: "CaseEvents",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DryRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DraftId = table.Column<long>(type: "bigint", nullable: true),
                    DraftVersion = table.Column<int>(type: "integer", nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    RuleBookNumber = table.Column<int>(type: "integer", nullable: false),
                    ImportRunId = table.Column<long>(type: "bigint", nullable: false),
                    ScanRunId = table.Column<long>(type: "bigint", nullable: false),
                    Assessed = table.Column<int>(type: "integer", nullable: false),
                    Touched = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Opens = table.Column<int>(type: "integer", nullable: false),
                    Closes = table.Column<int>(type: "integer", nullable: false),
                    StatusChanges = table.Column<int>(type: "integer", nullable: false),
                    LimitsMoved = table.Column<int>(type: "integer", nullable: false),
                    Detail = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C")
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
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RuleBookNumber = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    StartedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Touched = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Opened = table.Column<int>(type: "integer", nullable: false),
                    Reopened = table.Column<int>(type: "integer", nullable: false),
                    Updated = table.Column<int>(type: "integer", nullable: false),
                    Closed = table.Column<int>(type: "integer", nullable: false),
                    Flagged = table.Column<int>(type: "integer", nullable: false)
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
                    ClinicId = table.Column<int>(type: "integer", nullable: false),
                    MedicalField = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    StatusNow = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    LimitNow = table.Column<DateOnly>(type: "date", nullable: true),
                    StatusThen = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    LimitThen = table.Column<DateOnly>(type: "date", nullable: true),
                    Case = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    MovedDays = table.Column<int>(type: "integer", nullable: true)
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
