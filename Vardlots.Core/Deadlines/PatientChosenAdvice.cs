namespace Vardlots.Core.Deadlines;

/// <summary>What to ask of the clinic about PvV in its file. The file is the clinic's own; nothing is set here.</summary>
public enum PatientChosenAdvice
{
    None,
    /// <summary>A valid offer was declined here, and the file does not say PvV yet.</summary>
    AskToSet,
    /// <summary>PvV in the file without a valid offer, declined and recorded here.</summary>
    AskForOffer,
    /// <summary>PvV still stands in the file although the patient has changed their mind since.</summary>
    AskToRemove,
}

/// <summary>Compares the file's PvV with what is recorded here. Pure.</summary>
public static class PatientChosenAdvices
{
    public static PatientChosenAdvice Of(DeadlineInput input, DeadlineExplanation told)
    {
        bool byOffer = told.Assessment.Waiver == WaiverCause.DeclinedOffer;
        bool inFile = input.Deviation == Deviation.PatientChosen;
        return (told.Assessment.Rule, inFile, byOffer) switch
        {
            (null, _, _) => PatientChosenAdvice.None,
            (_, false, true) => PatientChosenAdvice.AskToSet,
            (_, true, false) => told.PatientChosen == PatientChosenEffect.BeforeChangeOfMind ? PatientChosenAdvice.AskToRemove : PatientChosenAdvice.AskForOffer,
            _ => PatientChosenAdvice.None,
        };
    }
}
