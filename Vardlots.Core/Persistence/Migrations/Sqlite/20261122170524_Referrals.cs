using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SlotId = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EnquiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Enquiry = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CanTake = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: true),
                    ClinicId = table.Column<int>(type: "INTEGER", nullable: false),
                    SlotId = table.Column<long>(type: "INTEGER", nullable: false),
                    Agreement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PriceDifference = table.Column<int>(type: "INTEGER", nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StepOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CareDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReservationId = table.Column<long>(type: "INTEGER", nullable: true),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OriginalStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConsentedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Commitment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Kronor = table.Column<int>(type: "INTEGER", nullable: true),
                    ApprovedById = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ApprovedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnedWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentHow = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CareGivenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InTime = table.Column<bool>(type: "INTEGER", nullable: true),
                    ClinicToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
