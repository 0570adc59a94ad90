using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class QuestionsAndGrants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Beyond",
                table: "MatchPlans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "GrantId",
                table: "CareReferrals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClinicAskedOn",
                table: "CareCases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FileForm",
                table: "Agreements",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Json",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "GrantId",
                table: "Agreements",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FundingGrants",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundingGrants", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CareReferrals_GrantId",
                table: "CareReferrals",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_CareCases_OpenClinicAsked",
                table: "CareCases",
                columns: new[] { "SortLimit", "Id", "ClinicAskedOn", "LimitDate", "DeadlineStatus", "Status", "OwnerId", "ClinicId", "MedicalField", "Guarantee", "ClosedOn" },
                filter: "\"ClosedOn\" IS NULL AND \"ClinicAskedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_GrantId",
                table: "Agreements",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_FundingGrants_Name",
                table: "FundingGrants",
                column: "Name",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Agreements_FundingGrants_GrantId",
                table: "Agreements",
                column: "GrantId",
                principalTable: "FundingGrants",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CareReferrals_FundingGrants_GrantId",
                table: "CareReferrals",
                column: "GrantId",
                principalTable: "FundingGrants",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.CarryAskedQuestionsOver();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Agreements_FundingGrants_GrantId",
                table: "Agreements");

            migrationBuilder.DropForeignKey(
                name: "FK_CareReferrals_FundingGrants_GrantId",
                table: "CareReferrals");

            migrationBuilder.DropTable(
                name: "FundingGrants");

            migrationBuilder.DropIndex(
                name: "IX_CareReferrals_GrantId",
                table: "CareReferrals");

            migrationBuilder.DropIndex(
                name: "IX_CareCases_OpenClinicAsked",
                table: "CareCases");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_GrantId",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "Beyond",
                table: "MatchPlans");

            migrationBuilder.DropColumn(
                name: "GrantId",
                table: "CareReferrals");

            migrationBuilder.DropColumn(
                name: "ClinicAskedOn",
                table: "CareCases");

            migrationBuilder.DropColumn(
                name: "FileForm",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "GrantId",
                table: "Agreements");
        }
    }
}
