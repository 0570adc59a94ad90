using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HomeRegion",
                table: "CareCases",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "BundleDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PatientId = table.Column<long>(type: "bigint", nullable: false),
                    FirstEntryId = table.Column<long>(type: "bigint", nullable: false),
                    SecondEntryId = table.Column<long>(type: "bigint", nullable: false),
                    Week = table.Column<DateOnly>(type: "date", nullable: false),
                    Together = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    ById = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PatientId = table.Column<long>(type: "bigint", nullable: false),
                    Given = table.Column<bool>(type: "boolean", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PatientId = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PatientId = table.Column<long>(type: "bigint", nullable: false),
                    Exists = table.Column<bool>(type: "boolean", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
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
