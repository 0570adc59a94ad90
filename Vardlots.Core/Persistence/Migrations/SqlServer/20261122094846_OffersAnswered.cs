using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OffersAnswered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Declined",
                table: "EntryOffers");

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "EntryPauses",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckAt",
                table: "EntryPauses",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckBy",
                table: "EntryPauses",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "StruckWhy",
                table: "EntryPauses",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "AnsweredOn",
                table: "EntryOffers",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerBy",
                table: "EntryOffers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeclineReason",
                table: "EntryOffers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "InformedHow",
                table: "EntryOffers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                table: "EntryOffers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Reply",
                table: "EntryOffers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "ReplyComment",
                table: "EntryOffers",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplyRecordedAt",
                table: "EntryOffers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplyRecordedBy",
                table: "EntryOffers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckAt",
                table: "EntryOffers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckBy",
                table: "EntryOffers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "StruckWhy",
                table: "EntryOffers",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "StruckAt",
                table: "EntryChangesOfMind",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StruckBy",
                table: "EntryChangesOfMind",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "StruckWhy",
                table: "EntryChangesOfMind",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Source",
                table: "EntryPauses");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                table: "EntryPauses");

            migrationBuilder.DropColumn(
                name: "StruckBy",
                table: "EntryPauses");

            migrationBuilder.DropColumn(
                name: "StruckWhy",
                table: "EntryPauses");

            migrationBuilder.DropColumn(
                name: "AnswerBy",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "DeclineReason",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "InformedHow",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "Provider",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "Reply",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "ReplyComment",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "ReplyRecordedAt",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "ReplyRecordedBy",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "StruckBy",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "StruckWhy",
                table: "EntryOffers");

            migrationBuilder.DropColumn(
                name: "StruckAt",
                table: "EntryChangesOfMind");

            migrationBuilder.DropColumn(
                name: "StruckBy",
                table: "EntryChangesOfMind");

            migrationBuilder.DropColumn(
                name: "StruckWhy",
                table: "EntryChangesOfMind");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "AnsweredOn",
                table: "EntryOffers",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Declined",
                table: "EntryOffers",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }
    }
}
