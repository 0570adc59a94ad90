using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;
using Vardlots.Core.Persistence;
using Vardlots.Web.Jobs.Mail;

namespace Vardlots.Web.Jobs;

/// <summary>Every schedule there is, all in Europe/Stockholm.</summary>
internal static class Schedule
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static void AddSchedule(this IServiceCollection services, ScheduleOptions options, MailOptions mail, DatabaseOptions database)
    {
        services.AddSingleton(options).AddSingleton(mail).AddSingleton<NightMail>().AddSingleton<RunMonitor>().AddSingleton<NightControl>().AddSingleton<UploadImports>().AddSingleton<RuleJobs>();
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o => o.InstanceName = "Vardlots");
            // A changed time takes effect, and a night missed while the server was down is still due.
            q.ConfigureOptions<QuartzOptions>(o => o.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
            q.UsePersistentStore(s =>
            {
                s.UseDatabase(database);
                s.ProvisionSchema();
                s.ConfigureStore(o => o.StoreJobDataAsStrings = true);
            });
            q.AddJob<NightJob>(j => j.WithIdentity(NightJob.Key).StoreDurably().RequestRecovery().DisallowConcurrentExecution());
            q.AddJob<InboxJob>(j => j.WithIdentity(InboxJob.Key).StoreDurably().DisallowConcurrentExecution());
            q.AddTrigger(t => t.WithIdentity("night").ForJob(NightJob.Key).WithCronSchedule(options.NightCron, c => c
                .InTimeZone(Stockholm).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
            q.AddTrigger(t => t.WithIdentity("inbox").ForJob(InboxJob.Key).WithCronSchedule("30 * * * * ?", c => c
                .InTimeZone(Stockholm).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
        });
        services.AddHostedService<CountRefresh>();
        // Also where the schedule is off: whoever runs the nights, somebody must be told when they fail.
        if (mail.IsOn) services.AddHostedService<NightWatch>();
        // Also there: a publication that was killed with its server goes on where the server starts again.
        services.AddHostedService<WaitingRules>();
        if (!options.Enabled) return;
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService<MissedNight>();
    }

    /// <summary>On a server the nodes watch each other: one that is silent for some seconds is replaced, and its night done again.</summary>
    private static void UseDatabase(this IPersistentStoreBuilder store, DatabaseOptions database)
    {
        var connection = database.SchedulerConnectionString;
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite: store.UseSqlite(SqliteFactory.Instance, connection); return;
            case DatabaseProvider.Postgres: store.UsePostgres(NpgsqlFactory.Instance, connection); break;
            default: store.UseSqlServer(SqlClientFactory.Instance, connection); break;
        }
        store.UseClustering(c =>
        {
            c.CheckinInterval = TimeSpan.FromSeconds(2);
            c.CheckinMisfireThreshold = TimeSpan.FromSeconds(3);
        });
    }
}
