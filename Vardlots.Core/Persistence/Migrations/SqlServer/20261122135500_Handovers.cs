using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Handovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "NewsSince",
                table: "CareCases",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseHandovers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FromId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    ToId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ById = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    OfferedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_BIN2"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseHandovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseHandovers_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandovers_AspNetUsers_FromId",
                        column: x => x.FromId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandovers_AspNetUsers_ToId",
                        column: x => x.ToId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CasePresences",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    OpenUntil = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePresences", x => new { x.CaseId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "HandoverItems",
                columns: table => new
                {
                    HandoverId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    OwnerSeen = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_BIN2"),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverItems", x => new { x.HandoverId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_HandoverItems_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverItems_CaseHandovers_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "CaseHandovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Key",
                table: "Drafts",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_News",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "NewsSince", "ClosedOn" },
                filter: "\"NewsSince\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandovers_ById_State",
                table: "CaseHandovers",
                columns: new[] { "ById", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandovers_FromId_State",
                table: "CaseHandovers",
                columns: new[] { "FromId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandovers_ToId_State",
                table: "CaseHandovers",
                columns: new[] { "ToId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePresences_UserId_OpenUntil",
                table: "CasePresences",
                columns: new[] { "UserId", "OpenUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverItems_OnePending",
                table: "HandoverItems",
                column: "CaseId",
                unique: true,
                filter: "\"Outcome\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CasePresences");

            migrationBuilder.DropTable(
                name: "HandoverItems");

            migrationBuilder.DropTable(
                name: "CaseHandovers");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_Key",
                table: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_News",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "NewsSince",
                table: "CareCases");
        }
    }
}
