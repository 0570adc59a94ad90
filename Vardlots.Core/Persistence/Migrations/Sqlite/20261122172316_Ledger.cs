using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "DaysGained",
                table: "CareReferrals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HomeBookedOn",
                table: "CareReferrals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SentMonth",
                table: "CareReferrals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TravelKronor",
                table: "CareReferrals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClinicQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClinicId = table.Column<int>(type: "INTEGER", nullable: false),
                    MedicalField = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Procedure = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    LatestDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AskedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnswerText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Placed = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReferralId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OrderedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kronor = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Payer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayerWhy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StruckBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<long>(type: "INTEGER", nullable: false),
                    SlotId = table.Column<long>(type: "INTEGER", nullable: false)
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
