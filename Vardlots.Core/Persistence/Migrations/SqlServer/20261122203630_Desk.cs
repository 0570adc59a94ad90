using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.SqlServer
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
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedOn",
                table: "Clinics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Clinics",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "Clinics",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "GuardEntries",
                table: "Clinics",
                type: "int",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "GuardPercent",
                table: "Clinics",
                type: "int",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "NightNotices",
                columns: table => new
                {
                    About = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    ClaimedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightNotices", x => x.About);
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Section = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    Values = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
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
