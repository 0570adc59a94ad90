using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vardlots.Core.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FewerIndexesPerRow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Patients_IdentityKind_IdentityValue",
                table: "Patients");

            migrationBuilder.DropIndex(
                name: "IX_Patients_IdentityValue",
                table: "Patients");

            migrationBuilder.DropIndex(
                name: "IX_EntryChanges_ImportRunId_Kind",
                table: "EntryChanges");

            migrationBuilder.CreateIndex(
                name: "IX_Patients_IdentityValue_IdentityKind",
                table: "Patients",
                columns: new[] { "IdentityValue", "IdentityKind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EntryChanges_Vanished",
                table: "EntryChanges",
                columns: new[] { "ImportRunId", "Kind" },
                filter: "\"Kind\" = 'Vanished'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Patients_IdentityValue_IdentityKind",
                table: "Patients");

            migrationBuilder.DropIndex(
                name: "IX_EntryChanges_Vanished",
                table: "EntryChanges");

            migrationBuilder.CreateIndex(
                name: "IX_Patients_IdentityKind_IdentityValue",
                table: "Patients",
                columns: new[] { "IdentityKind", "IdentityValue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Patients_IdentityValue",
                table: "Patients",
                column: "IdentityValue");

            migrationBuilder.CreateIndex(
                name: "IX_EntryChanges_ImportRunId_Kind",
                table: "EntryChanges",
                columns: new[] { "ImportRunId", "Kind" });
        }
    }
}
