namespace Vardlots.Core.Referrals;

/// <summary>Where one patient stands on the way to another provider, in the order of the work. <see cref="ReferralMoves"/> says what may follow what.</summary>
public enum ReferralStep
{
    /// <summary>In the group; the provider may have been asked, about nobody by name.</summary>
    Planned,
    /// <summary>A place is kept.</summary>
    Reserved,
    /// <summary>The patient has the offer.</summary>
    Asked,
    /// <summary>Yes, and consent: the papers are gathered.</summary>
    Agreed,
    /// <summary>Referral, original start date, consent and payment commitment are there; the manager is to approve.</summary>
    PapersComplete,
    /// <summary>The payment commitment binds.</summary>
    Approved,
    /// <summary>The receiver is to answer.</summary>
    Sent,
    /// <summary>The receiver wants more (KOM).</summary>
    CompletionAsked,
    /// <summary>The receiver takes the patient (BEK); a time is awaited.</summary>
    Confirmed,
    Booked,
    /// <summary>The care has taken place.</summary>
    CareGiven,
    /// <summary>Ended without care; <see cref="ReferralEnd"/> says why.</summary>
    Ended,
}

/// <summary>Why a referral ended without care.</summary>
public enum ReferralEnd
{
    PatientDeclined,
    /// <summary>AVV: the receiver does not take the patient.</summary>
    Rejected,
    /// <summary>AVB: the receiver, or the patient there, has called it off.</summary>
    Cancelled,
    /// <summary>What was promised was not kept.</summary>
    PromiseBroken,
    /// <summary>The time was moved past the limit.</summary>
    MovedLate,
    /// <summary>We took it back.</summary>
    Withdrawn,
}

/// <summary>What a receiver answers: BEK, VID, KOM, AVB, AVV.</summary>
public enum ReceiverAnswer { Confirmed, Forwarded, CompletionAsked, Cancelled, Rejected }

/// <summary>Who a referral waits for.</summary>
public enum ReferralWaitsFor { Nobody, Us, Provider, Patient, Manager }
