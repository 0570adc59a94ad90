using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Casework : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_PatientId",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_Open",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenTarget",
                table: "CareCases");

            migrationBuilder.AddColumn<bool>(
                name: "IsNotice",
                table: "CaseContacts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "LetterReturnedOn",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NewsSince",
                table: "CareCases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ParkReason",
                table: "CareCases",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ParkedByName",
                table: "CareCases",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ParkedUntil",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ParkedVanishedOn",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WokenBy",
                table: "CareCases",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "BulkRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Detail = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Planned = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Left = table.Column<int>(type: "integer", nullable: false),
                    UndoingAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Undone = table.Column<int>(type: "integer", nullable: false),
                    NotUndone = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkRuns_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "CaseHandovers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FromId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    ToId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    OfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseHandovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseHandovers_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandovers_AspNetUsers_FromId",
                        column: x => x.FromId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHandovers_AspNetUsers_ToId",
                        column: x => x.ToId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CasePresences",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    OpenUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePresences", x => new { x.CaseId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "CaseTasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StruckByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseTasks_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    PatientId = table.Column<long>(type: "bigint", nullable: false),
                    ClinicId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    TemplateNumber = table.Column<int>(type: "integer", nullable: false),
                    Sender = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Heading = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", maxLength: -1, nullable: false, collation: "C"),
                    ByForwarding = table.Column<bool>(type: "boolean", nullable: false),
                    RecipientName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Care = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Street = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    PostalCode = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    City = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Country = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    TellsOfMiss = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    MadeByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    PrintedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PrintedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StruckByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    StruckReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ContactId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letters_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_CaseContacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "CaseContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Heading = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Body = table.Column<string>(type: "text", maxLength: -1, nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "HandoverItems",
                columns: table => new
                {
                    HandoverId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    OwnerSeen = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverItems", x => new { x.HandoverId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_HandoverItems_CareCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CareCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverItems_CaseHandovers_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "CaseHandovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BulkRunItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    VersionAfter = table.Column<int>(type: "integer", nullable: false),
                    TaskId = table.Column<long>(type: "bigint", nullable: true),
                    Undo = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    UndoBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Before_NotAtRiskSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Before_OwnerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Before_ParkReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Before_ParkedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Before_ParkedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Before_ParkedVanishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Before_Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Before_WokenBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkRunItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkRunItems_BulkRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "BulkRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BulkRunItems_CaseTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "CaseTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_PatientId_ListStatus",
                table: "WaitingListEntries",
                columns: new[] { "PatientId", "ListStatus" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Key",
                table: "Drafts",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_CaseContacts_Talk",
                table: "CaseContacts",
                column: "Talk",
                filter: "\"Talk\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_News",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "NewsSince", "ClosedOn" },
                filter: "\"NewsSince\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OneOpenWithoutEntry",
                table: "CareCases",
                columns: new[] { "PatientId", "ClinicId" },
                unique: true,
                filter: "\"ClosedOn\" IS NULL AND \"EntryId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_Open",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "PatientId", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases",
                columns: new[] { "ClinicId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases",
                columns: new[] { "DeadlineStatus", "SortLimit", "Id", "LimitDate", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases",
                columns: new[] { "MedicalField", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "ClinicId", "MedicalField", "Guarantee", "ParkedUntil", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenParked",
                table: "CareCases",
                columns: new[] { "ParkedUntil", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"ParkedUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenTarget",
                table: "CareCases",
                columns: new[] { "MedicalTargetDate", "SortLimit", "Id", "BookedOn", "ParkedUntil", "OwnerId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"MedicalTargetDate\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BulkRunItems_RunId_Id",
                table: "BulkRunItems",
                columns: new[] { "RunId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkRunItems_TaskId",
                table: "BulkRunItems",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_BulkRuns_UserId_ChangedAt",
                table: "BulkRuns",
                columns: new[] { "UserId", "ChangedAt" });

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
                name: "IX_CaseHandovers_ById_State",
                table: "CaseHandovers",
                columns: new[] { "ById", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandovers_FromId_State",
                table: "CaseHandovers",
                columns: new[] { "FromId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseHandovers_ToId_State",
                table: "CaseHandovers",
                columns: new[] { "ToId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePresences_UserId_OpenUntil",
                table: "CasePresences",
                columns: new[] { "UserId", "OpenUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaseId_Id",
                table: "CaseTasks",
                columns: new[] { "CaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_Open",
                table: "CaseTasks",
                columns: new[] { "Due", "Id", "CaseId", "DoneAt", "StruckAt" },
                filter: "\"DoneAt\" IS NULL AND \"StruckAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_OpenByOwner",
                table: "CaseTasks",
                columns: new[] { "OwnerId", "Due", "Id", "CaseId", "DoneAt", "StruckAt" },
                filter: "\"DoneAt\" IS NULL AND \"StruckAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationConsents_PatientId",
                table: "CoordinationConsents",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_HandoverItems_OnePending",
                table: "HandoverItems",
                column: "CaseId",
                unique: true,
                filter: "\"Outcome\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_CaseId",
                table: "Letters",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ClinicId",
                table: "Letters",
                column: "ClinicId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ContactId",
                table: "Letters",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_PatientId_Id",
                table: "Letters",
                columns: new[] { "PatientId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_State",
                table: "Letters",
                columns: new[] { "State", "MadeAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_Kind_Language_Number",
                table: "LetterTemplates",
                columns: new[] { "Kind", "Language", "Number" },
                unique: true);

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
                name: "BulkRunItems");

            migrationBuilder.DropTable(
                name: "BundleDecisions");

            migrationBuilder.DropTable(
                name: "CasePresences");

            migrationBuilder.DropTable(
                name: "CoordinationConsents");

            migrationBuilder.DropTable(
                name: "HandoverItems");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "LetterTemplates");

            migrationBuilder.DropTable(
                name: "NamedContacts");

            migrationBuilder.DropTable(
                name: "SipRecords");

            migrationBuilder.DropTable(
                name: "BulkRuns");

            migrationBuilder.DropTable(
                name: "CaseTasks");

            migrationBuilder.DropTable(
                name: "CaseHandovers");

            migrationBuilder.DropIndex(
                name: "IX_WaitingListEntries_PatientId_ListStatus",
                table: "WaitingListEntries");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_Key",
                table: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_CaseContacts_Talk",
                table: "CaseContacts");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_News",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OneOpenWithoutEntry",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_Open",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenParked",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenTarget",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "IsNotice",
                table: "CaseContacts");

            migrationBuilder.DropColumn(
                name: "Talk",
                table: "CaseContacts");

            migrationBuilder.DropColumn(
                name: "HomeRegion",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "LetterReturnedOn",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "NewsSince",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkReason",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkedByName",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkedUntil",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "ParkedVanishedOn",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "WokenBy",
                table: "CareCases");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingListEntries_PatientId",
                table: "WaitingListEntries",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_Open",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "PatientId", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByClinic",
                table: "CareCases",
                columns: new[] { "ClinicId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByDeadline",
                table: "CareCases",
                columns: new[] { "DeadlineStatus", "SortLimit", "Id", "LimitDate", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByField",
                table: "CareCases",
                columns: new[] { "MedicalField", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenByOwner",
                table: "CareCases",
                columns: new[] { "OwnerId", "SortLimit", "Id", "LimitDate", "DeadlineStatus", "Status", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenTarget",
                table: "CareCases",
                columns: new[] { "MedicalTargetDate", "SortLimit", "Id", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"MedicalTargetDate\" IS NOT NULL");
        }
    }
}
