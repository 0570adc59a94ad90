using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Referrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReferralBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    SlotId = table.Column<long>(type: "bigint", nullable: false),
                    CreatedById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CreatedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EnquiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Enquiry = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    CanTake = table.Column<int>(type: "integer", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnswerText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralBatches_CapacitySlots_SlotId",
                        column: x => x.SlotId,
                        principalTable: "CapacitySlots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CareReferrals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BatchId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: true),
                    ClinicId = table.Column<int>(type: "integer", nullable: false),
                    SlotId = table.Column<long>(type: "bigint", nullable: false),
                    Agreement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    PriceDifference = table.Column<int>(type: "integer", nullable: true),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    StepOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CareDate = table.Column<DateOnly>(type: "date", nullable: false),
                    ReservationId = table.Column<long>(type: "bigint", nullable: true),
                    OfferId = table.Column<long>(type: "bigint", nullable: true),
                    Document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    OriginalStart = table.Column<DateOnly>(type: "date", nullable: true),
                    ConsentedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Commitment = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Kronor = table.Column<int>(type: "integer", nullable: true),
                    ApprovedById = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ApprovedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentHow = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnswerText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CareGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InTime = table.Column<bool>(type: "boolean", nullable: true),
                    ClinicToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    End = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    EndWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CareReferrals_CapacityReservations_ReservationId",
                        column: x => x.ReservationId,
                        principalTable: "CapacityReservations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareReferrals_CapacitySlots_SlotId",
                        column: x => x.SlotId,
                        principalTable: "CapacitySlots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareReferrals_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareReferrals_EntryOffers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "EntryOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareReferrals_ReferralBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ReferralBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareReferrals_WaitingListEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "WaitingListEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_BatchId",
                table: "CareReferrals",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_CaseId",
                table: "CareReferrals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_ClinicId_Step",
                table: "CareReferrals",
                columns: new[] { "ClinicId", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_EntryId_SentOn",
                table: "CareReferrals",
                columns: new[] { "EntryId", "SentOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_OfferId",
                table: "CareReferrals",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_ReservationId",
                table: "CareReferrals",
                column: "ReservationId");

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_SlotId",
                table: "CareReferrals",
                column: "SlotId");

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_Step_ClinicToldOn_StepOn_BatchId",
                table: "CareReferrals",
                columns: new[] { "Step", "ClinicToldOn", "StepOn", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralBatches_SlotId",
                table: "ReferralBatches",
                column: "SlotId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CareReferrals");

            migrationBuilder.DropTable(
                name: "ReferralBatches");
        }
    }
}
