using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeveralWaits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_PatientId",
                table: "WaitingListEntries");

            migrationBuilder.AddColumn<Guid>(
                name: "Talk",
                table: "CaseContacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HomeRegion",
                table: "CareCases",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BundleDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PatientId = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstEntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondEntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Week = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Together = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BundleDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BundleDecisions_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BundleDecisions_WaitingListEntries_FirstEntryId",
                        column: x => x.FirstEntryId,
                        principalTable: "WaitingListEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BundleDecisions_WaitingListEntries_SecondEntryId",
                        column: x => x.SecondEntryId,
                        principalTable: "WaitingListEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationConsents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PatientId = table.Column<long>(type: "INTEGER", nullable: false),
                    Given = table.Column<bool>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoordinationConsents_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NamedContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PatientId = table.Column<long>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NamedContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NamedContacts_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SipRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PatientId = table.Column<long>(type: "INTEGER", nullable: false),
                    Exists = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SipRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SipRecords_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_PatientId_ListStatus",
                table: "WaitingListEntries",
                columns: new[] { "PatientId", "ListStatus" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseContacts_Talk",
                table: "CaseContacts",
                column: "Talk",
                filter: "\"Talk\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OneOpenWithoutEntry",
                table: "CareCases",
                columns: new[] { "PatientId", "ClinicId" },
                unique: true,
                filter: "\"ClosedOn\" IS NULL AND \"EntryId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BundleDecisions_FirstEntryId",
                table: "BundleDecisions",
                column: "FirstEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_BundleDecisions_PatientId",
                table: "BundleDecisions",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_BundleDecisions_SecondEntryId",
                table: "BundleDecisions",
                column: "SecondEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationConsents_PatientId",
                table: "CoordinationConsents",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_NamedContacts_PatientId",
                table: "NamedContacts",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_SipRecords_PatientId",
                table: "SipRecords",
                column: "PatientId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BundleDecisions");

            migrationBuilder.DropTable(
                name: "CoordinationConsents");

            migrationBuilder.DropTable(
                name: "NamedContacts");

            migrationBuilder.DropTable(
                name: "SipRecords");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_PatientId_ListStatus",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_CaseContacts_Talk",
                table: "CaseContacts");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OneOpenWithoutEntry",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "Talk",
                table: "CaseContacts");

            migrationBuilder.DropColumn(
                name: "HomeRegion",
                table: "CareCases");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_PatientId",
                table: "WaitingListEntries",
                column: "PatientId");
        }
    }
}
