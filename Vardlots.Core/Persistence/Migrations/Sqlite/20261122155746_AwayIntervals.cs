using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AwayIntervals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Wishes_Away",
                table: "CaseContacts",
                type: "TEXT",
                maxLength: 220,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerDue",
                table: "CareCases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Before_NewsSince",
                table: "BulkRunItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CarryAwayDaysOver();
            migrationBuilder.CarryAwaitedAnswersOver();

            migrationBuilder.DropColumn(
                name: "Wishes_AwayFrom",
                table: "CaseContacts");

            migrationBuilder.DropColumn(
                name: "Wishes_AwayTo",
                table: "CaseContacts");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenAwaitingAnswer",
                table: "CareCases",
                columns: new[] { "AnswerDue", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"AnswerDue\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenAwaitingAnswer",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "Wishes_Away",
                table: "CaseContacts");

            migrationBuilder.DropColumn(
                name: "AnswerDue",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "Before_NewsSince",
                table: "BulkRunItems");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Wishes_AwayFrom",
                table: "CaseContacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Wishes_AwayTo",
                table: "CaseContacts",
                type: "TEXT",
                nullable: true);
        }
    }
}
