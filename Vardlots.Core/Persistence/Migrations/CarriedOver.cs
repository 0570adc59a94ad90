using Microsoft.EntityFrameworkCore.Migrations;

namespace Vardlots.Core.Persistence.Migrations;

/// <summary>What stood in older columns, put into newer ones; called between the columns' making and their removal.</summary>
internal static class CarriedOver
{
    /// <summary>The one stretch of days away that could be kept becomes the first of several.</summary>
    public static void CarryAwayDaysOver(this MigrationBuilder m)
    {
        var (first, last, joined) = m.ActiveProvider switch
        {
            { } p when p.EndsWith("PostgreSQL", StringComparison.Ordinal) => ("to_char(\"Wishes_AwayFrom\", 'YYYY-MM-DD')", "to_char(\"Wishes_AwayTo\", 'YYYY-MM-DD')", "||"),
            { } p when p.EndsWith("SqlServer", StringComparison.Ordinal) => ("CONVERT(char(10), \"Wishes_AwayFrom\", 23)", "CONVERT(char(10), \"Wishes_AwayTo\", 23)", "+"),
            _ => ("\"Wishes_AwayFrom\"", "\"Wishes_AwayTo\"", "||"),
        };
        m.Sql($"""UPDATE "CaseContacts" SET "Wishes_Away" = {first} {joined} '/' {joined} COALESCE({last}, {first}) WHERE "Wishes_AwayFrom" IS NOT NULL""");
    }

    /// <summary>Cases know of the answers they wait for.</summary>
    public static void CarryAwaitedAnswersOver(this MigrationBuilder m)
    {
        const string awaited = """FROM "EntryOffers" WHERE "EntryOffers"."EntryId" = "CareCases"."EntryId" AND "EntryOffers"."Reply" IS NULL AND "EntryOffers"."StruckAt" IS NULL""";
        m.Sql($"""UPDATE "CareCases" SET "AnswerDue" = (SELECT MIN(COALESCE("EntryOffers"."AnswerBy", "EntryOffers"."CareDate")) {awaited}) WHERE EXISTS (SELECT 1 {awaited})""");
    }

    /// <summary>Questions to clinics that have not been answered, as their cases' histories tell.</summary>
    public static void CarryAskedQuestionsOver(this MigrationBuilder m)
    {
        const string newest = """(SELECT MAX(e."Id") FROM "CaseEvents" e WHERE e."CaseId" = "CareCases"."Id" AND e."Kind" IN ('ClinicAsked', 'ClinicReplied'))""";
        m.Sql($"""
            UPDATE "CareCases" SET "ClinicAskedOn" = (SELECT a."OnDay" FROM "CaseEvents" a WHERE a."Id" = {newest})
            WHERE "ClosedOn" IS NULL AND EXISTS (SELECT 1 FROM "CaseEvents" a WHERE a."Id" = {newest} AND a."Kind" = 'ClinicAsked')
            """);
    }
}
