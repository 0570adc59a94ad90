using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "DaysGained",
                table: "CareReferrals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HomeBookedOn",
                table: "CareReferrals",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SentMonth",
                table: "CareReferrals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TravelKronor",
                table: "CareReferrals",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClinicQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClinicId = table.Column<int>(type: "integer", nullable: false),
                    MedicalField = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    Procedure = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    LatestDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    AskedById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AskedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    AnswerText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Placed = table.Column<int>(type: "integer", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReferralId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OrderedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Kronor = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Payer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    PayerWhy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    StruckBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StruckWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
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
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
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
