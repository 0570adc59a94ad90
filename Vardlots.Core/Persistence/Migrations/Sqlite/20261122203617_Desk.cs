using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedOn",
                table: "Clinics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Clinics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "Clinics",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GuardEntries",
                table: "Clinics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "GuardPercent",
                table: "Clinics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NightNotices",
                columns: table => new
                {
                    About = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightNotices", x => x.About);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
