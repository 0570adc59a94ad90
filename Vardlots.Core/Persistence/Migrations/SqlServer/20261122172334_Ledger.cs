using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AvoidedBreach",
                table: "CareReferrals",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "DaysGained",
                table: "CareReferrals",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HomeBookedOn",
                table: "CareReferrals",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SentMonth",
                table: "CareReferrals",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TravelKronor",
                table: "CareReferrals",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClinicQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ClinicId = table.Column<int>(type: "int", nullable: false),
                    MedicalField = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_BIN2"),
                    Procedure = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Latin1_General_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    LatestDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    AskedById = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_BIN2"),
                    AskedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_BIN2"),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_BIN2"),
                    AnswerText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_BIN2"),
                    Placed = table.Column<int>(type: "int", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClinicQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClinicQuestions_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralTravels",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReferralId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OrderedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_BIN2"),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Kronor = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_BIN2"),
                    Payer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    PayerWhy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_BIN2"),
                    StruckBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_BIN2"),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckWhy = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralTravels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralTravels_CareReferrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "CareReferrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuestionOffers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    QuestionId = table.Column<long>(type: "bigint", nullable: false),
                    SlotId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionOffers_CapacitySlots_SlotId",
                        column: x => x.SlotId,
                        principalTable: "CapacitySlots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuestionOffers_ClinicQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "ClinicQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_SentMonth_ClinicId",
                table: "CareReferrals",
                columns: new[] { "SentMonth", "ClinicId" });

            migrationBuilder.CreateIndex(
                name: "IX_ClinicQuestions_ClinicId_ClosedOn",
                table: "ClinicQuestions",
                columns: new[] { "ClinicId", "ClosedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClinicQuestions_ClosedOn_AnsweredOn_AskedOn",
                table: "ClinicQuestions",
                columns: new[] { "ClosedOn", "AnsweredOn", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionOffers_QuestionId_SlotId",
                table: "QuestionOffers",
                columns: new[] { "QuestionId", "SlotId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionOffers_SlotId",
                table: "QuestionOffers",
                column: "SlotId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralTravels_BookedOn_StruckAt",
                table: "ReferralTravels",
                columns: new[] { "BookedOn", "StruckAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralTravels_ReferralId",
                table: "ReferralTravels",
                column: "ReferralId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuestionOffers");

            migrationBuilder.DropTable(
                name: "ReferralTravels");

            migrationBuilder.DropTable(
                name: "ClinicQuestions");

            migrationBuilder.DropIndex(
                name: "IX_CareReferrals_SentMonth_ClinicId",
                table: "CareReferrals");

            migrationBuilder.DropColumn(
                name: "AvoidedBreach",
                table: "CareReferrals");

            migrationBuilder.DropColumn(
                name: "DaysGained",
                table: "CareReferrals");

            migrationBuilder.DropColumn(
                name: "HomeBookedOn",
                table: "CareReferrals");

            migrationBuilder.DropColumn(
                name: "SentMonth",
                table: "CareReferrals");

            migrationBuilder.DropColumn(
                name: "TravelKronor",
                table: "CareReferrals");
        }
    }
}
