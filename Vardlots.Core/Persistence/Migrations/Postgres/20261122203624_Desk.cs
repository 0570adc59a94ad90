using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Log",
                table: "NightRuns",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedOn",
                table: "Clinics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Clinics",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "Clinics",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "GuardEntries",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "GuardPercent",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "AspNetUsers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NightNotices",
                columns: table => new
                {
                    About = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightNotices", x => x.About);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Values = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Section);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_Subject_Id",
                table: "ChangeLog",
                columns: new[] { "Subject", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NightNotices");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropIndex(
                name: "IX_ChangeLog_Subject_Id",
                table: "ChangeLog");

            migrationBuilder.DropColumn(
                name: "Log",
                table: "NightRuns");

            migrationBuilder.DropColumn(
                name: "ClosedOn",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "GuardEntries",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "GuardPercent",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "AspNetUsers");
        }
    }
}
